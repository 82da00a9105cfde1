import { Text, View } from '@tarojs/components'
import { plateInGroups } from '../design/plate-look.ts'

/** 带车牌的一句话: the plate in it is never broken at the end of a line. */
export function PlateSentence({ sentence, plateNumber }: { readonly sentence: string; readonly plateNumber?: string }) {
  const plate = plateNumber === undefined ? '' : plateInGroups(plateNumber)
  const at = plate === '' ? -1 : sentence.indexOf(plate)
  if (at < 0) return <View className="words">{sentence}</View>
  return (
    <View className="words">
      <Text>{sentence.slice(0, at)}</Text>
      <Text className="unbroken">{plate}</Text>
      <Text>{sentence.slice(at + plate.length)}</Text>
    </View>
  )
}
