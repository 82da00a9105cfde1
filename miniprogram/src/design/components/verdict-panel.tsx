import { Text, View } from '@tarojs/components'
import { Shape, type ShapeForm } from './shape.tsx'

/** 核验结论: the word first, its ground second, its age third. */
export interface VerdictPanelProps {
  readonly form: ShapeForm
  readonly word: string
  readonly grounds: readonly string[]
  readonly age?: string
}

/** The verdict in one of its four forms; a screen reader says it at once, in words. */
export function VerdictPanel({ form, word, grounds, age }: VerdictPanelProps) {
  return (
    <View id="verdict" className={`verdict verdict-${form}`} aria-live="assertive" data-form={form}>
      <Shape form={form} large />
      <Text id="verdict-word" className="verdict-word">
        {word}
      </Text>
      {grounds.map((ground) => (
        <Text key={ground} className="verdict-ground">
          {ground}
        </Text>
      ))}
      {age ? <Text className="verdict-age">{age}</Text> : null}
    </View>
  )
}
