import { Text, View } from '@tarojs/components'

/** A plate as it is written in a sentence, 浙A·12345 or 浙A·1234挂 (GA 36). */
const PLATE = /([\u4e00-\u9fa5][A-Z]·[A-Z0-9]{4,6}[挂学警港澳使领]?)/

/** How a sentence looks; `words` unless told otherwise. */
export interface WordsWithPlatesProps {
  readonly id?: string
  readonly className?: string
  readonly words: string
}

/** 带车牌的话: no plate in it is broken at the end of a line. */
export function WordsWithPlates({ id, className = 'words', words }: WordsWithPlatesProps) {
  const parts = words.split(PLATE)
  return (
    <View {...(id ? { id } : {})} className={className}>
      {parts.map((part, index) => (
        <Text key={`${index}-${part}`} {...(index % 2 === 1 ? { className: 'unbroken' } : {})}>
          {part}
        </Text>
      ))}
    </View>
  )
}
