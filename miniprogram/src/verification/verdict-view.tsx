import { Text, View } from '@tarojs/components'
import { Card } from '../design/components/card.tsx'
import { FieldList } from '../design/components/field-list.tsx'
import { Notice } from '../design/components/notice.tsx'
import { StatusTag } from '../design/components/status-tag.tsx'
import { VerdictPanel } from '../design/components/verdict-panel.tsx'
import { useTexts } from '../design/language.ts'
import { INSPECTOR_TEXTS } from '../design/texts/inspector.ts'
import { VERDICT_TEXTS } from '../design/texts/verify.ts'
import { WhyView } from '../release-rules/why-view.tsx'
import { MatchView } from './match-view.tsx'
import type { Verdict } from './verdict.ts'

/** 结论页面: word, grounds, age; then the certificates; then why these fields and no others. */
export function VerdictView({ verdict }: { readonly verdict: Verdict }) {
  const texts = useTexts(VERDICT_TEXTS)
  const photoLabel = useTexts(INSPECTOR_TEXTS).photo
  const { form, word, grounds, age, hint, photo, heading, certificates, match, why, releases, receiptId } = verdict
  return (
    <View>
      <VerdictPanel
        form={form}
        word={word}
        grounds={grounds}
        age={age}
        {...(photo === undefined ? {} : { photo: { source: photo, label: photoLabel } })}
      />
      {hint ? <Notice words={hint} /> : null}
      {certificates.length > 0 ? <View className="heading-section">{heading ?? texts.certificates}</View> : null}
      {certificates.map(({ key, title, tag, lines }) => (
        <Card key={key} id={`certificate-${key}`}>
          <View className="row">
            <Text className="card-title">{title}</Text>
            {tag ? <StatusTag form={tag.form} word={tag.word} /> : null}
          </View>
          <View className="verdict-fields">
            <FieldList lines={lines} />
          </View>
        </Card>
      ))}
      {match ? <MatchView match={match} /> : null}
      {why ? <Notice title={texts.why} words={why} /> : null}
      {releases ? <WhyView releases={releases} /> : null}
      {receiptId ? <View className="words-soft">{texts.receipt(receiptId)}</View> : null}
    </View>
  )
}
