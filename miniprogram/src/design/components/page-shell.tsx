import { View } from '@tarojs/components'
import { drawsOwnTopBar, tellPageTitle } from '@platform/frame.ts'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { createContext, useContext, useEffect, useState, type PropsWithChildren, type ReactNode } from 'react'
import { LANGUAGE_TAGS, useLanguage } from '../language.ts'
import { useTextScale } from '../text-scale.ts'
import { PARTS_TEXTS } from '../texts/parts.ts'
import { TopBar } from './top-bar.tsx'

/** What stands above every page: the demo bar of the preview, nothing in the product. */
export const AbovePageContext = createContext<ReactNode>(null)

/** 页面外壳: title, a corner at the top right, content, and the one primary action (or the tabs) in thumb's reach. */
export interface PageShellProps {
  readonly title?: string
  readonly back?: boolean
  readonly paper?: boolean
  readonly corner?: ReactNode
  readonly foot?: ReactNode
  readonly tabs?: ReactNode
}

/** The frame of every page; carries the large-print factor 大字版. */
export function PageShell({
  title,
  back = false,
  paper = false,
  corner,
  foot,
  tabs,
  children,
}: PropsWithChildren<PageShellProps>) {
  const above = useContext(AbovePageContext)
  // a page left behind stays in the browser's document: what stands above belongs to the page on show alone
  const [onShow, setOnShow] = useState(true)
  useDidShow(() => setOnShow(true))
  useDidHide(() => setOnShow(false))
  const scale = useTextScale()
  const language = useLanguage()
  const told = title ?? PARTS_TEXTS[language].appName
  useEffect(() => {
    if (onShow) tellPageTitle(told, LANGUAGE_TAGS[language])
  }, [language, onShow, told])
  return (
    <View className={`page page-${language} page-print-${Math.round(scale * 100)} ${paper ? 'page-paper' : ''}`}>
      {onShow ? above : null}
      {drawsOwnTopBar && title ? <TopBar title={title} back={back} corner={corner} /> : null}
      {!drawsOwnTopBar && corner ? <View className="page-corner">{corner}</View> : null}
      <View className="page-body" role="main">
        {children}
      </View>
      {foot ? (
        <View className="page-foot">
          <View className="page-foot-inner">{foot}</View>
        </View>
      ) : null}
      {tabs ? <View className="page-foot page-foot-tabs">{tabs}</View> : null}
    </View>
  )
}
