import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

/** 提示: what happened and what to do; `tone` is information, doubt or failure. */
export interface NoticeProps {
  readonly id?: string
  readonly tone?: 'brand' | 'doubt' | 'fail'
  readonly title?: string
  readonly words: string
}

/** A notice; screen readers say it when it appears. */
export function Notice({ id, tone = 'brand', title, words, children }: PropsWithChildren<NoticeProps>) {
  return (
    <View {...(id ? { id } : {})} className={`notice notice-${tone}`} aria-live="polite">
      {title ? <Text className="notice-title">{title}</Text> : null}
      <Text>{words}</Text>
      {children}
    </View>
  )
}
