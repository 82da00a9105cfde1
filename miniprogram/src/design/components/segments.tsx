import { View } from '@tarojs/components'
import { pressable } from '../pressable.ts'

/** 分段切换: one of a few; `chosen` is the current value. */
export interface SegmentsProps<T extends string> {
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly chosen: T
  readonly onChoose: (value: T) => void
  readonly name: string
}

/** A segmented switch; each segment's id is `name-value`. */
export function Segments<T extends string>({ choices, chosen, onChoose, name }: SegmentsProps<T>) {
  return (
    <View className="segments">
      {choices.map(({ value, label }) => (
        <View
          key={value}
          id={`${name}-${value}`}
          className={`segment ${value === chosen ? 'segment-current' : ''}`}
          {...pressable(label)}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {label}
        </View>
      ))}
    </View>
  )
}
