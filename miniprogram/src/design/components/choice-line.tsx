import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { pressable } from '../pressable.ts'

/** 可选项: a line with a box that is ticked or not. */
export interface ChoiceLineProps {
  readonly id?: string
  readonly label: string
  readonly on: boolean
  readonly onToggle: () => void
}

/** A line to tick. */
export function ChoiceLine({ id, label, on, onToggle, children }: PropsWithChildren<ChoiceLineProps>) {
  return (
    <View {...(id ? { id } : {})} className="choice" {...pressable(label)} aria-pressed={on} onClick={onToggle}>
      <View className={`choice-box ${on ? 'choice-box-on' : ''}`} aria-hidden="true" />
      <View className="choice-words">{children ?? label}</View>
    </View>
  )
}
