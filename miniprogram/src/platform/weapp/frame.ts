import Taro from '@tarojs/taro'

/** WeChat draws the title bar with its back arrow. */
export const drawsOwnTopBar = false

/** One page back; to the home page when this one was opened directly. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: '/pages/home/index' })
}
