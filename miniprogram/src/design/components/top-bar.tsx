import { Text, View } from '@tarojs/components'
import { goBack } from '@platform/frame.ts'
import { pressable } from '../pressable.ts'
import { PARTS_TEXTS } from '../texts/parts.ts'

/** 标题栏 of the browser preview; WeChat draws its own. */
export function TopBar({ title, back }: { readonly title: string; readonly back: boolean }) {
  return (
    <View className="top-bar">
      {back ? (
        <View id="back" className="top-bar-back" {...pressable(PARTS_TEXTS.back)} onClick={goBack}>
          <View className="top-bar-back-arrow" />
        </View>
      ) : null}
      <Text className="top-bar-title">{title}</Text>
    </View>
  )
}
