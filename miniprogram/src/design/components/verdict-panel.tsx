import { Image, Text, View } from '@tarojs/components'
import { Shape, type ShapeForm } from './shape.tsx'
import { WordsWithPlates } from './words-with-plates.tsx'

/** 核验结论: the word first, its ground second, its age third. */
export interface VerdictPanelProps {
  readonly form: ShapeForm
  readonly word: string
  readonly grounds: readonly string[]
  readonly age?: string
  /** A checked data address, and the words for a screen reader. */
  readonly photo?: { readonly source: string; readonly label: string }
}

/** The verdict in one of its four forms; a screen reader says it at once, in words. */
export function VerdictPanel({ form, word, grounds, age, photo }: VerdictPanelProps) {
  return (
    <View id="verdict" className={`verdict verdict-${form}`} aria-live="assertive" data-form={form}>
      <View className="verdict-head">
        <View className="verdict-shape">
          <Shape form={form} large />
          <Text id="verdict-word" className="verdict-word">
            {word}
          </Text>
        </View>
        {photo ? (
          <Image
            id="verdict-photo"
            className="verdict-photo"
            src={photo.source}
            mode="aspectFit"
            aria-label={photo.label}
            nativeProps={{ alt: photo.label }}
          />
        ) : null}
      </View>
      {grounds.map((ground) => (
        <WordsWithPlates key={ground} className="verdict-ground" words={ground} />
      ))}
      {age ? <Text className="verdict-age">{age}</Text> : null}
    </View>
  )
}
