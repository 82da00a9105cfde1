import { networkState } from '@platform/network.ts'
import { View } from '@tarojs/components'
import { Card } from '../design/components/card.tsx'
import { FieldList } from '../design/components/field-list.tsx'
import { Notice } from '../design/components/notice.tsx'
import { momentWords } from '../design/date-words.ts'
import { useLanguage, type Language } from '../design/language.ts'
import { SHIFT_TEXTS } from '../design/texts/offline.ts'
import { refusedLines, shiftWords } from './shift-words.ts'
import type { ListAge } from './shift-summary.ts'
import type { Shift } from './use-shift.ts'

function ageWords(age: ListAge | undefined, nowMs: number, language: Language): string {
  const texts = SHIFT_TEXTS[language]
  const moment = (seconds: number) => momentWords(seconds * 1000, nowMs, language)
  return age ? texts.issued(moment(age.issuedAt), moment(age.nextUpdate)) : texts.missing
}

/** 名单一览: one sentence, the age of each list, and every list that was refused. */
export function ShiftView({ shift }: { readonly shift: Shift }) {
  const language = useLanguage()
  const texts = SHIFT_TEXTS[language]
  const { stock, busy, nowMs, summary, storageFull } = shift
  if (stock.state === 'phone-too-old') return <Notice id="shift-too-old" tone="doubt" words={texts.tooOld} />
  const { words, ready } = shiftWords(summary, nowMs, language)
  const lines = [
    { key: 'trust', label: texts.trust, value: ageWords(summary?.trust, nowMs, language) },
    { key: 'state', label: texts.state, value: ageWords(summary?.state, nowMs, language) },
  ]
  return (
    <View>
      <View id="shift-working" aria-live="polite" className="words">
        {busy ? texts.working : ready ? texts.done : null}
      </View>
      {busy && !ready ? null : <Notice id="shift-state" tone={ready ? 'brand' : 'doubt'} words={words} />}
      {!busy && !networkState.isOnline() ? <Notice id="shift-offline" words={texts.offline} /> : null}
      {storageFull ? <Notice id="shift-full" tone="doubt" words={texts.full} /> : null}
      {refusedLines(stock, language).map(({ id, words: why }) => (
        <Notice key={why} id={id} tone="doubt" words={why} />
      ))}
      <Card>
        <FieldList lines={lines} />
      </Card>
    </View>
  )
}
