import type { HoldScreen, ScreenMeasures } from '../ports.ts'
import { askWechat } from './ask-wechat.ts'
import { wechat } from './wechat.ts'

/**
 * Full brightness and no sleep; a phone that refuses one of them still shows the code. Brightness that cannot be read
 * is left alone, because it could not be restored. The phone's own brightness comes back when the mini-program is left
 * for another app, too: iOS keeps what a program sets for the whole phone.
 */
export const holdScreen: HoldScreen = async () => {
  const before = await askWechat(wechat.getScreenBrightness, {})
  const set = (value: number, keepScreenOn: boolean) => {
    if (before.ok) void askWechat(wechat.setScreenBrightness, { value })
    void askWechat(wechat.setKeepScreenOn, { keepScreenOn })
  }
  const hold = () => set(1, true)
  const restore = () => set(before.ok ? before.value.value : 1, false)
  hold()
  wechat.onAppShow?.(hold)
  wechat.onAppHide?.(restore)
  return () => {
    wechat.offAppShow?.(hold)
    wechat.offAppHide?.(restore)
    restore()
  }
}

/** Measures of the phone's window; those of a small phone where WeChat tells none. */
export function screenMeasures(): ScreenMeasures {
  // getWindowInfo: base library 2.20.1; getSystemInfoSync before that
  const { windowWidth, pixelRatio } = wechat.getWindowInfo?.() ?? wechat.getSystemInfoSync?.() ?? {}
  return { width: windowWidth ?? 320, pixelRatio: pixelRatio ?? 2 }
}

/** How much larger than usual text is set in WeChat (16 px is its standard size); 1 when it does not say. */
export function systemTextScale(): number {
  const { fontSizeSetting } = wechat.getAppBaseInfo?.() ?? wechat.getSystemInfoSync?.() ?? {}
  return fontSizeSetting !== undefined && fontSizeSetting > 0 ? fontSizeSetting / 16 : 1
}
