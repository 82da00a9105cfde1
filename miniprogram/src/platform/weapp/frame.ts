import Taro from '@tarojs/taro'
import { askWechat } from './ask-wechat.ts'
import { wechat } from './wechat.ts'

/** WeChat draws the title bar with its back arrow. */
export const drawsOwnTopBar = false

/** A mini-program follows no links and shows no address. */
export const followsLinks = false

/** One page back; to the home page when this one was opened directly. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: '/pages/home/index' })
}

/** 公众核验页 is what this visit began with, as a link code's rule names it. */
export function beganOnPublicPage(): boolean {
  return wechat.getLaunchOptionsSync?.().path?.startsWith('verify/') ?? false
}

/** 页面标题 in WeChat's bar; the pages' own configuration is Chinese, so English has to be told. */
export function tellPageTitle(title: string, _languageTag: string): void {
  void askWechat(wechat.setNavigationBarTitle, { title })
}

/** The language of WeChat as a tag such as `zh_CN`; empty when it tells none. */
export function systemLanguageTag(): string {
  return (wechat.getAppBaseInfo?.() ?? wechat.getSystemInfoSync?.())?.language ?? ''
}
