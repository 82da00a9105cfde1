import { numberWords } from '../date-words.ts'

/** Words of the code page 亮证. */
export const SHOW_TEXTS = {
  title: '亮证',
  views: { public: '给公众看', inspection: '给执法看' },
  secondsLeft: (seconds: number) => `还剩 ${seconds} 秒换新码`,
  codeLabel: (seconds: number) => `亮证码，请对准扫码器，还剩${numberWords(seconds)}秒`,
  worksUntil: (moment: string) => `没信号也能亮，能用到${moment}`,
  seesPublic: (facts: string) => `对方会看到：${facts}。看不到身份证号、电话、住址、照片。`,
  seesInspection: (facts: string) => `执法会看到：${facts}。联网查还能看到规定的其他项。看不到电话、住址。`,
  valid: '有效',
  changeSet: '换车、加挂车',
  setTitle: '这次亮哪几本',
  setHint: '一个码里最多 4 本。',
  setFull: '已经选了 4 本。要加别的，先去掉一本。',
  setEmpty: '至少选一本。',
  setKindTwice: '同一种证照最多两本，比如牵引车和挂车。',
  setReady: '用这几本',
  setNeedsNetwork: '没信号，换不了组合。已备好的码还能亮。',
  setUnknown: '没信号，列不出其他证照。已备好的码还能亮。',
  waiting: '正在备码',
  refresh: '刷新',
  none: '没有可以亮的证照',
  noneWords: '亮不了证，不等于没有证。执法人员可以按车牌查。',
  ended: '码用完了。有信号时点“刷新”就能接着用。',
  notReadyOffline: '没信号，这台手机也没备好码。亮不了证，不等于没有证，执法人员可以按车牌查。',
  screenHint: '正面对着扫码器，距离一拃左右。',
} as const
