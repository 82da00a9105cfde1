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

/** 画布图片. */
export interface OffscreenImage {
  src: string
  onload: () => void
  onerror: () => void
  readonly width: number
  readonly height: number
}

/** 离屏画布 of type 2d; base library 2.16.1 and later. */
export interface OffscreenCanvas {
  width: number
  height: number
  readonly createImage: () => OffscreenImage
  readonly getContext: (kind: '2d') => OffscreenContext | null
}

interface OffscreenContext {
  fillStyle: string
  readonly fillRect: (x: number, y: number, width: number, height: number) => void
  readonly drawImage: (image: OffscreenImage, x: number, y: number, width: number, height: number) => void
}

interface CanvasFile {
  readonly canvas: OffscreenCanvas
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly destWidth: number
  readonly destHeight: number
  readonly fileType: string
  readonly quality: number
}

interface ChosenMedia {
  readonly tempFiles: readonly { readonly tempFilePath: string; readonly size: number }[]
}

interface ChoosingMedia {
  readonly count: number
  readonly mediaType: readonly string[]
  readonly sourceType: readonly string[]
  readonly sizeType: readonly string[]
}

/** 文件系统. */
export interface FileSystemManager {
  readonly readFile?: AskingFunction<{ readonly filePath: string }, { readonly data: ArrayBuffer | string }>
}

/** A key of the encrypted storage; `encrypt` is known from base library 2.21.3 on. */
interface SealedKey {
  readonly key: string
  readonly encrypt: true
}

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
  readonly chooseMedia?: AskingFunction<ChoosingMedia, ChosenMedia>
  readonly createOffscreenCanvas?: (options: {
    readonly type: '2d'
    readonly width: number
    readonly height: number
  }) => OffscreenCanvas
  readonly canvasToTempFilePath?: AskingFunction<CanvasFile, { readonly tempFilePath: string }>
  readonly compressImage?: AskingFunction<
    { readonly src: string; readonly quality: number },
    { readonly tempFilePath: string }
  >
  readonly getFileSystemManager?: () => FileSystemManager
  readonly canIUse?: (schema: string) => boolean
  readonly getStorage?: AskingFunction<SealedKey, { readonly data?: unknown }>
  readonly setStorage?: AskingFunction<SealedKey & { readonly data: string }, unknown>
  readonly getStorageSync?: (key: string) => unknown
  readonly setStorageSync?: (key: string, value: string) => void
  readonly removeStorageSync?: (key: string) => void
}

declare const wx: Wechat

/** WeChat itself. */
export const wechat: Wechat = wx
