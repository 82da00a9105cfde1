/** An asynchronous function of WeChat: calls back with a result, or with words in `errMsg`. */
export type AskingFunction<Options, Answer> = (
  options: Options & {
    readonly success: (answer: Answer) => void
    readonly fail: (refusal: { readonly errMsg?: string }) => void
  },
) => unknown

type Listening<Event> = (listener: (event: Event) => void) => void
type Question = Readonly<Record<string, never>>

/** 随机数来源; base library 2.17.3 and later. */
export interface CryptoManager {
  readonly getRandomValues?: AskingFunction<{ readonly length: number }, { readonly randomValues: ArrayBuffer }>
}

/** How a mini-program was opened or came back. */
export interface EnterOptions {
  readonly path?: string
  readonly query?: Readonly<Record<string, string | undefined>>
}

/** 版本更新; base library 1.9.90 and later. */
export interface UpdateManager {
  readonly onUpdateReady: (listener: () => void) => void
  readonly applyUpdate: () => void
}

/** Answers WeChat's question for consent; `agree` counts only after a press on the button with this id. */
export type ResolvePrivacy = (
  answer:
    { readonly event: 'agree'; readonly buttonId: string } | { readonly event: 'disagree' | 'exposureAuthorization' },
) => void

interface SystemFacts {
  readonly windowWidth?: number
  readonly pixelRatio?: number
  readonly fontSizeSetting?: number
  readonly language?: string
}

/**
 * 微信接口: the functions of WeChat that we use. Every one is optional, because an old base library lacks some: so each
 * use has to say what happens without it. Versions: developers.weixin.qq.com, page of each function.
 */
export interface Wechat extends CryptoManager {
  readonly scanCode?: AskingFunction<
    { readonly onlyFromCamera: boolean; readonly scanType: readonly string[] },
    { readonly result?: string }
  >
  readonly login?: AskingFunction<Question, { readonly code?: string }>
  readonly getUserCryptoManager?: () => CryptoManager
  readonly getScreenBrightness?: AskingFunction<Question, { readonly value: number }>
  readonly setScreenBrightness?: AskingFunction<{ readonly value: number }, unknown>
  readonly openDocument?: AskingFunction<
    { readonly filePath: string; readonly fileType: string; readonly showMenu: boolean },
    unknown
  >
  readonly vibrateLong?: AskingFunction<Question, unknown>
  readonly setKeepScreenOn?: AskingFunction<{ readonly keepScreenOn: boolean }, unknown>
  readonly setVisualEffectOnCapture?: AskingFunction<{ readonly visualEffect: 'hidden' | 'none' }, unknown>
  readonly requirePrivacyAuthorize?: AskingFunction<Question, unknown>
  readonly openPrivacyContract?: AskingFunction<Question, unknown>
  readonly onNeedPrivacyAuthorization?: (listener: (resolve: ResolvePrivacy) => void) => void
  readonly getNetworkType?: AskingFunction<Question, { readonly networkType: string }>
  readonly onNetworkStatusChange?: Listening<{ readonly isConnected: boolean }>
  readonly offNetworkStatusChange?: Listening<{ readonly isConnected: boolean }>
  readonly onNetworkWeakChange?: Listening<{ readonly weakNet: boolean }>
  readonly offNetworkWeakChange?: Listening<{ readonly weakNet: boolean }>
  readonly onUnhandledRejection?: Listening<{ readonly reason?: unknown }>
  readonly offUnhandledRejection?: Listening<{ readonly reason?: unknown }>
  readonly onLazyLoadError?: Listening<unknown>
  readonly offLazyLoadError?: Listening<unknown>
  readonly onAppShow?: Listening<EnterOptions>
  readonly offAppShow?: Listening<EnterOptions>
  readonly onAppHide?: Listening<unknown>
  readonly offAppHide?: Listening<unknown>
  readonly getLaunchOptionsSync?: () => EnterOptions
  readonly setNavigationBarTitle?: AskingFunction<{ readonly title: string }, unknown>
  readonly getUpdateManager?: () => UpdateManager
  readonly getPerformance?: () => { readonly now?: () => number }
  readonly getWindowInfo?: () => SystemFacts
  readonly getAppBaseInfo?: () => SystemFacts
  readonly getSystemInfoSync?: () => SystemFacts
  readonly getStorageSync?: (key: string) => unknown
  readonly setStorageSync?: (key: string, value: string) => void
  readonly removeStorageSync?: (key: string) => void
  readonly getStorage?: AskingFunction<{ readonly key: string; readonly encrypt: true }, { readonly data?: unknown }>
  readonly setStorage?: AskingFunction<{ readonly key: string; readonly data: string; readonly encrypt: true }, unknown>
  readonly removeStorage?: AskingFunction<{ readonly key: string }, unknown>
}

declare const wx: Wechat

/** WeChat itself. */
export const wechat: Wechat = wx
