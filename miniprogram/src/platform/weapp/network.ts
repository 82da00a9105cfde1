import Taro from '@tarojs/taro'
import type { NetworkState } from '../ports.ts'

let online = true
void Taro.getNetworkType({ success: ({ networkType }) => (online = networkType !== 'none') })
Taro.onNetworkStatusChange(({ isConnected }) => (online = isConnected))

/** Network state as WeChat reports it; asked once at start, because WeChat answers only later. */
export const networkState: NetworkState = {
  isOnline: () => online,
  onChange: (listener) => {
    const tell = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
    Taro.onNetworkStatusChange(tell)
    return () => Taro.offNetworkStatusChange(tell)
  },
}
