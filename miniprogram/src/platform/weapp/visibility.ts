import Taro from '@tarojs/taro'
import type { OnVisibilityChange } from '../ports.ts'

/** The mini-program goes to the background and comes back. */
export const onVisibilityChange: OnVisibilityChange = (listener) => {
  const shown = () => listener(true)
  const hidden = () => listener(false)
  Taro.onAppShow(shown)
  Taro.onAppHide(hidden)
  return () => {
    Taro.offAppShow(shown)
    Taro.offAppHide(hidden)
  }
}
