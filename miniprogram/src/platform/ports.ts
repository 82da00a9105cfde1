import type { Result } from 'shared-types/vocabulary/result.ts'

/** 本机存储: text by key; a phone that refuses to keep something answers false instead of failing. */
export interface KeyValueStorage {
  readonly read: (key: string) => string | undefined
  readonly write: (key: string, text: string) => boolean
  readonly remove: (key: string) => void
}

/** Why a scan gave no text: the person stopped it, the picture holds no code, it is no picture, or the phone refused. */
export type ScanFailure = 'cancelled' | 'no-code-found' | 'picture-unreadable' | 'not-permitted'

/** 扫码: reads one code and gives its text. */
export type Scan = () => Promise<Result<string, ScanFailure>>

/** Which ways of scanning this phone offers; a missing one shows no button. */
export interface ScanWays {
  readonly camera?: Scan
  readonly picture?: Scan
}

/** Why there is no login code: this place has no WeChat, or WeChat did not answer. */
export type LoginCodeFailure = 'no-wechat' | 'wechat-failed'

/** 登录凭证: WeChat's one-use login code. */
export type ReadLoginCode = () => Promise<Result<string, LoginCodeFailure>>

/** Fresh random bytes from the phone's secure source; rejects when the phone has none. */
export type RandomBytes = (length: number) => Promise<Uint8Array>

/** 屏幕: brightest and awake while a code is shown; the returned function restores both. */
export type HoldScreen = () => Promise<() => void>

/** Ends an observation. */
export type Unsubscribe = () => void

/** 网络状态 as the phone believes it; a hint only, an answer or its absence decides. */
export interface NetworkState {
  readonly isOnline: () => boolean
  readonly onChange: (listener: (online: boolean) => void) => Unsubscribe
}

/** Tells when the app goes out of sight (false) and comes back (true), so that timers pause. */
export type OnVisibilityChange = (listener: (visible: boolean) => void) => Unsubscribe

/** Width of the screen in logical px and how many device pixels one of them has. */
export interface ScreenMeasures {
  readonly width: number
  readonly pixelRatio: number
}
