import { View } from '@tarojs/components'
import { pressable } from '../pressable.ts'

/** 底部标签: the order depends on who is signed in, so it is not WeChat's own fixed bar. */
export interface TabBarProps<T extends string> {
  readonly tabs: readonly { readonly value: T; readonly label: string }[]
  readonly current: T
  readonly onChoose: (value: T) => void
}

/** Tabs at the bottom; each one's id is `tab-value`. */
export function TabBar<T extends string>({ tabs, current, onChoose }: TabBarProps<T>) {
  return (
    <View className="tab-bar">
      {tabs.map(({ value, label }) => (
        <View
          key={value}
          id={`tab-${value}`}
          className={`tab ${value === current ? 'tab-current' : ''}`}
          {...pressable(label)}
          aria-current={value === current}
          onClick={() => onChoose(value)}
        >
          {label}
        </View>
      ))}
    </View>
  )
}
