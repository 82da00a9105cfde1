/** Words of the shared parts. */
export const PARTS_TEXTS = {
  loading: '正在取数据',
  back: '返回',
  leave: '先不了',
  again: '再试一次',
} as const
