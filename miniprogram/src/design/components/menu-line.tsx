import { Text, View } from '@tarojs/components'
import { pressable } from '../pressable.ts'

/** 菜单行: leads to another page. */
export function MenuLine({
  id,
  label,
  onOpen,
}: {
  readonly id: string
  readonly label: string
  readonly onOpen: () => void
}) {
  return (
    <View id={id} className="menu-line" {...pressable(label)} onClick={onOpen}>
      <Text>{label}</Text>
      <View className="menu-line-arrow" aria-hidden="true" />
    </View>
  )
}
