import Taro from '@tarojs/taro'

/** A browser draws no title bar for a page. */
export const drawsOwnTopBar = true

/** A browser follows links and shows an address. */
export const followsLinks = true

/** One page back; to the home page when this one was opened directly. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: '/pages/home/index' })
}

/** 公众核验页 is what this visit began with. */
export function beganOnPublicPage(): boolean {
  return window.location.hash.startsWith('#/verify/')
}

/** 页面标题: the tab's title, and for screen readers the language in which the page speaks. */
export function tellPageTitle(title: string, languageTag: string): void {
  document.title = title
  document.documentElement.lang = languageTag
}

/** The language of the browser as a tag such as `zh-CN`; empty when it tells none. */
export function systemLanguageTag(): string {
  return window.navigator.language
}
