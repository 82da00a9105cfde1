import { inLanguages } from '../language.ts'

/** Words of the shared parts. */
export const PARTS_TEXTS = inLanguages({
  zh: {
    appName: '道路运输电子证照',
    loading: '正在取数据',
    back: '返回',
    leave: '先不了',
    again: '再试一次',
    listMark: '、',
  },
  en: {
    appName: 'Road transport certificates',
    loading: 'Loading',
    back: 'Back',
    leave: 'Not now',
    again: 'Try again',
    listMark: ', ',
  },
})

/** The switch of languages names each in itself, so that nobody has to read the other. */
export const LANGUAGE_NAMES = { zh: '中文', en: 'English' } as const
