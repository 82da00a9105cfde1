import type { OnVisibilityChange } from '../ports.ts'
import { wechat } from './wechat.ts'

/** The mini-program goes to the background and comes back. */
export const onVisibilityChange: OnVisibilityChange = (listener) => {
  const shown = () => listener(true)
  const hidden = () => listener(false)
  wechat.onAppShow?.(shown)
  wechat.onAppHide?.(hidden)
  return () => {
    wechat.offAppShow?.(shown)
    wechat.offAppHide?.(hidden)
  }
}
