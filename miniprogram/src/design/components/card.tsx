import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { pressable } from '../pressable.ts'

/** 卡片: one thing with a hairline around it; `open` makes the whole card a button named by `label`. */
export interface CardProps {
  readonly id?: string
  readonly label?: string
  readonly onOpen?: () => void
}

/** A card. */
export function Card({ id, label, onOpen, children }: PropsWithChildren<CardProps>) {
  if (!onOpen) {
    return (
      <View {...(id ? { id } : {})} className="card">
        {children}
      </View>
    )
  }
  return (
    <View {...(id ? { id } : {})} className="card card-press" {...pressable(label ?? '')} onClick={onOpen}>
      {children}
    </View>
  )
}
