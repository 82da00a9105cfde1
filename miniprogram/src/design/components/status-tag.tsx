import { Text, View } from '@tarojs/components'
import { Shape, type ShapeForm } from './shape.tsx'

/** 状态签: shape and word together. */
export function StatusTag({ form, word }: { readonly form: ShapeForm; readonly word: string }) {
  return (
    <View className="status-tag">
      <Shape form={form} />
      <Text>{word}</Text>
    </View>
  )
}
