import Taro from '@tarojs/taro'

/** A browser draws no title bar for a page. */
export const drawsOwnTopBar = true

/** One page back; to the home page when this one was opened directly. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: '/pages/home/index' })
}
