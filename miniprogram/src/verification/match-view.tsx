import { Text, View } from '@tarojs/components'
import type { MatchResult } from 'shared-types/vocabulary/match.ts'
import { Card } from '../design/components/card.tsx'
import { Notice } from '../design/components/notice.tsx'
import { Shape, type ShapeForm } from '../design/components/shape.tsx'
import { useTexts } from '../design/language.ts'
import { MATCH_TEXTS } from '../design/texts/match.ts'
import type { MatchWordsShown } from './match-words.ts'

/** Never the red octagon: what does not fit is to be looked at and proves nothing. */
const FORMS: Readonly<Record<MatchResult, ShapeForm>> = {
  same: 'pass',
  different: 'doubt',
  'not-applicable': 'unusable',
  'cannot-tell': 'unusable',
}

/** 人、车、户对得上吗. */
export function MatchView({ match: { lines, notes } }: { readonly match: MatchWordsShown }) {
  const texts = useTexts(MATCH_TEXTS)
  return (
    <View id="match">
      {lines.length > 0 ? <View className="heading-section">{texts.title}</View> : null}
      {lines.length > 0 ? (
        <Card>
          {lines.map(({ key, label, word, result }) => (
            <View key={key} id={`match-${key}`} className="match-line" data-result={result}>
              <Text className="match-label">{label}</Text>
              <View className="match-result">
                <Shape form={FORMS[result]} />
                <Text className="match-word">{word}</Text>
              </View>
            </View>
          ))}
        </Card>
      ) : null}
      {notes.map((note) => (
        <Notice key={note} words={note} />
      ))}
    </View>
  )
}
