import { Text, View } from '@tarojs/components'

/** 进度点: step `index` (from 0) of `count`; `words` say the same. */
export function ProgressDots({
  index,
  count,
  words,
}: {
  readonly index: number
  readonly count: number
  readonly words: string
}) {
  return (
    <View className="progress">
      <View className="progress-dots" aria-hidden="true">
        {Array.from({ length: count }, (_, dot) => (
          <View key={dot} className={`progress-dot ${dot <= index ? 'progress-dot-done' : ''}`} />
        ))}
      </View>
      <Text className="words-soft">{words}</Text>
    </View>
  )
}
