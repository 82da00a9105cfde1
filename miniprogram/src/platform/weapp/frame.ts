import Taro from '@tarojs/taro'

/** WeChat draws the title bar with its back arrow. */
export const drawsOwnTopBar = false

/** One page back; to the home page when this one was opened directly. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: '/pages/home/index' })
}

/** 页面标题 in WeChat's bar; the pages' own configuration is Chinese, so English has to be told. */
export function tellPageTitle(title: string, _languageTag: string): void {
  void Taro.setNavigationBarTitle({ title })
}

/** The language of WeChat as a tag such as `zh_CN`; empty when it tells none, as before base library 2.20.1. */
export function systemLanguageTag(): string {
  return Taro.canIUse('getAppBaseInfo') ? (Taro.getAppBaseInfo().language ?? '') : ''
}
