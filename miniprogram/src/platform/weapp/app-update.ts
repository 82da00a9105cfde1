import type { AppUpdate } from '../ports.ts'
import { wechat, type UpdateManager } from './wechat.ts'

let manager: UpdateManager | undefined
const listeners = new Set<() => void>()
let ready = false

/** WeChat looks for a newer version at every cold start and tells when it is on the phone. */
function follow(): void {
  if (manager) return
  manager = wechat.getUpdateManager?.()
  manager?.onUpdateReady(() => {
    ready = true
    for (const listener of [...listeners]) listener()
  })
}

/** `wx.getUpdateManager` (base library 1.9.90); without it WeChat changes to the new version at the next cold start. */
export const appUpdate: AppUpdate = {
  isReady: () => ready,
  onReady: (listener) => {
    follow()
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  apply: () => manager?.applyUpdate(),
}
