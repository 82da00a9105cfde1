import type { OnPageMissing } from '../ports.ts'
import { wechat } from './wechat.ts'

/** 打开页面失败: how WeChat begins the words of a page that it could not open (assumed from its documentation). */
const NOT_OPENED = /^(?:navigateTo|redirectTo|reLaunch):fail/

function wordsOf(reason: unknown): string {
  if (typeof reason !== 'object' || reason === null || !('errMsg' in reason)) return ''
  return typeof reason.errMsg === 'string' ? reason.errMsg : ''
}

/**
 * `wx.onLazyLoadError` (base library 2.24.3) tells of a subpackage that did not come, `wx.onUnhandledRejection` (2.10.0) of
 * a page that was not opened; before those, WeChat's own message stands alone.
 */
export const onPageMissing: OnPageMissing = (listener) => {
  const tell = ({ reason }: { readonly reason?: unknown }) => {
    if (NOT_OPENED.test(wordsOf(reason))) listener()
  }
  const told = () => listener()
  wechat.onUnhandledRejection?.(tell)
  wechat.onLazyLoadError?.(told)
  return () => {
    wechat.offUnhandledRejection?.(tell)
    wechat.offLazyLoadError?.(told)
  }
}
