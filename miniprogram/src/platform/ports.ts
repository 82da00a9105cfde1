import type { Result } from 'shared-types/vocabulary/result.ts'

/** 本机存储: text by key; a phone that refuses to keep something answers false instead of failing. */
export interface KeyValueStorage {
  readonly read: (key: string) => string | undefined
  readonly write: (key: string, text: string) => boolean
  readonly remove: (key: string) => void
}

/** 存得下吗: true once the phone refused to keep something; that then lives only as long as the program. */
export interface StorageHealth {
  readonly isRefusing: () => boolean
  readonly onRefusal: (listener: () => void) => Unsubscribe
}

/**
 * Why a scan gave no text: the person stopped it, the picture holds no code, it is no picture, the phone refused, or the
 * person did not agree to WeChat's privacy notice.
 */
export type ScanFailure = 'cancelled' | 'no-code-found' | 'picture-unreadable' | 'not-permitted' | 'privacy-refused'

/** 扫码: reads one code and gives its text. */
export type Scan = () => Promise<Result<string, ScanFailure>>

/** Which ways of scanning this phone offers; a missing one shows no button. */
export interface ScanWays {
  readonly camera?: Scan
  readonly picture?: Scan
}

/** Why there is no login code: this place has no WeChat, or WeChat did not answer. */
export type LoginCodeFailure = 'no-wechat' | 'wechat-failed'

/** Why no file was opened: the phone has nothing to open it with. */
export type OpenFileFailure = 'cannot-open'

/** 打开文件: hands a PDF that lies in the phone's temporary place to whatever shows, prints or keeps it. */
export type OpenFile = (place: string) => Promise<Result<true, OpenFileFailure>>

/** 登录凭证: WeChat's one-use login code. */
export type ReadLoginCode = () => Promise<Result<string, LoginCodeFailure>>

/** Fresh random bytes from the phone's secure source, exactly as many as asked for; or the phone has none. */
export type RandomBytes = (length: number) => Promise<Result<Uint8Array, 'no-random-bytes'>>

/** 屏幕: brightest and awake while a code is shown; the returned function restores both. */
export type HoldScreen = () => Promise<() => void>

/** 防录屏: hides the page from screenshots and recordings where the phone can; the returned function ends it. */
export type HideFromCapture = () => () => void

/** Ends an observation. */
export type Unsubscribe = () => void

/** 网络状态 as the phone believes it; a hint only, an answer or its absence decides. */
export interface NetworkState {
  readonly isOnline: () => boolean
  readonly onChange: (listener: (online: boolean) => void) => Unsubscribe
}

/** 弱网: whether the phone calls its network weak; answers then take long or do not come. */
export interface NetworkQuality {
  readonly isWeak: () => boolean
  readonly onChange: (listener: (weak: boolean) => void) => Unsubscribe
}

/** 新版本: told when a newer version of the program is on the phone, put to use only when the person says so. */
export interface AppUpdate {
  readonly isReady: () => boolean
  readonly onReady: (listener: () => void) => Unsubscribe
  /** Starts the program anew. */
  readonly apply: () => void
}

/** 页面没取到: told when a page that was asked for could not be loaded, so that a press is never left without an answer. */
export type OnPageMissing = (listener: () => void) => Unsubscribe

/** 隐私询问: WeChat waits for the person's answer; `agree` needs the id of the button that was pressed. */
export interface PrivacyQuestion {
  readonly shown: () => void
  readonly agree: (buttonId: string) => void
  readonly refuse: () => void
}

/** 隐私授权: putting WeChat's question, and asking it ahead of the camera; `ask` gives false for a refusal. */
export interface Privacy {
  readonly onQuestion: (listener: (question: PrivacyQuestion) => void) => Unsubscribe
  readonly ask: () => Promise<boolean>
  /** Opens the privacy notice 隐私保护指引 that the operator filed with WeChat. */
  readonly openContract: () => void
}

/** 随链接来的码: tells of a code that a link brings while the program is open already. */
export type OnArrivedCode = (listener: (code: string) => void) => Unsubscribe

/** Tells when the app goes out of sight (false) and comes back (true), so that timers pause. */
export type OnVisibilityChange = (listener: (visible: boolean) => void) => Unsubscribe

/** Width of the screen in logical px and how many device pixels one of them has. */
export interface ScreenMeasures {
  readonly width: number
  readonly pixelRatio: number
}

/**
 * 加密存储: text that is kept encrypted under a key of this installation, or not at all: where the phone cannot encrypt, it
 * lives as long as the program. `write` answers whether it was kept for the next start. `remove` takes effect at once.
 */
export interface SealedStorage {
  readonly read: (key: string) => Promise<string | undefined>
  readonly write: (key: string, text: string) => Promise<boolean>
  readonly remove: (key: string) => Promise<void>
}
