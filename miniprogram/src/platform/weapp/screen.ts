import Taro from '@tarojs/taro'
import type { HoldScreen, ScreenMeasures } from '../ports.ts'

const ignored = () => undefined

/** Full brightness and no sleep; a phone that refuses one of them still shows the code. */
export const holdScreen: HoldScreen = async () => {
  const before = await Taro.getScreenBrightness({}).then((answer) => answer, ignored)
  await Taro.setScreenBrightness({ value: 1 }).catch(ignored)
  await Taro.setKeepScreenOn({ keepScreenOn: true }).catch(ignored)
  return () => {
    if (before) Taro.setScreenBrightness({ value: before.value }).catch(ignored)
    Taro.setKeepScreenOn({ keepScreenOn: false }).catch(ignored)
  }
}

/** Measures of the phone's window. */
export function screenMeasures(): ScreenMeasures {
  const { windowWidth, pixelRatio } = Taro.getWindowInfo()
  return { width: windowWidth, pixelRatio }
}

/** How much larger than usual text is set in WeChat (16 px is its standard size); 1 when it does not say. */
export function systemTextScale(): number {
  const info: object = Taro.getAppBaseInfo()
  // present from base library 2.20.1; Taro's types do not list it here
  const size = 'fontSizeSetting' in info ? Number(info.fontSizeSetting) : Number.NaN
  return size > 0 ? size / 16 : 1
}
