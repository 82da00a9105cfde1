import type { NetworkQuality, NetworkState } from '../ports.ts'
import { askWechat } from './ask-wechat.ts'
import { wechat } from './wechat.ts'

let online: boolean | undefined
let weak = false

/** WeChat tells its state only later and then only changes: asked once, on first use. */
function follow(): void {
  if (online !== undefined) return
  online = true
  wechat.onNetworkStatusChange?.(({ isConnected }) => (online = isConnected))
  void askWechat(wechat.getNetworkType, {}).then((answer) => {
    if (answer.ok) online = answer.value.networkType !== 'none'
  })
}

/** Network state as WeChat reports it. */
export const networkState: NetworkState = {
  isOnline: () => {
    follow()
    return online !== false
  },
  onChange: (listener) => {
    follow()
    const tell = ({ isConnected }: { readonly isConnected: boolean }) => listener(isConnected)
    wechat.onNetworkStatusChange?.(tell)
    return () => wechat.offNetworkStatusChange?.(tell)
  },
}

/** `wx.onNetworkWeakChange` (base library 2.21.0): WeChat's own measure; before that no network is called weak. */
export const networkQuality: NetworkQuality = {
  isWeak: () => weak,
  onChange: (listener) => {
    const tell = ({ weakNet }: { readonly weakNet: boolean }) => {
      weak = weakNet
      listener(weakNet)
    }
    wechat.onNetworkWeakChange?.(tell)
    return () => wechat.offNetworkWeakChange?.(tell)
  },
}
