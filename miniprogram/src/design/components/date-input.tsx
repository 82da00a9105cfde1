import { Picker, Text, View } from '@tarojs/components'
import { pressable } from '../pressable.ts'

/** 日期框: a labelled day `YYYY-MM-DD`; `words` is how it is read; days before `first` or after `last` are not offered. */
export interface DateInputProps {
  readonly id: string
  readonly label: string
  /** The label stands above it already as a heading. */
  readonly bare?: boolean
  readonly value: string
  readonly words: string
  readonly first: string
  readonly last: string
  readonly onChange: (day: string) => void
}

/** A day, chosen from the phone's own wheel. */
export function DateInput({ id, label, bare = false, value, words, first, last, onChange }: DateInputProps) {
  return (
    <View>
      {bare ? null : <Text className="input-label">{label}</Text>}
      <Picker mode="date" value={value} start={first} end={last} onChange={(event) => onChange(event.detail.value)}>
        <View id={id} className="input date-input" {...pressable(`${label} ${words}`)}>
          {words}
        </View>
      </Picker>
    </View>
  )
}
