import type { HideFromCapture } from '../ports.ts'
import { askWechat } from './ask-wechat.ts'
import { wechat } from './wechat.ts'

/**
 * `wx.setVisualEffectOnCapture` (base library 2.20.1; on iOS 3.3.0, where it hides recordings only and no screenshots).
 * Where it is missing nothing is hidden: a photographed code is over within two minutes all the same.
 */
export const hideFromCapture: HideFromCapture = () => {
  void askWechat(wechat.setVisualEffectOnCapture, { visualEffect: 'hidden' })
  return () => void askWechat(wechat.setVisualEffectOnCapture, { visualEffect: 'none' })
}
