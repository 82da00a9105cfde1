/** 结论提醒: how this phone can tell a verdict without being looked at; a missing way is not offered. */
export interface AnnounceWays {
  /** Speaks a sentence in a language tag such as `zh-CN`; a sentence still being spoken is cut off. */
  readonly speak?: (sentence: string, languageTag: string) => void
  /** Vibrates once (good) or twice (look at the screen). */
  readonly vibrate?: (good: boolean) => void
}
