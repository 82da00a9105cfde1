import { View } from '@tarojs/components'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { LONGEST_DELEGATION_YEARS, daysLater, yearsLater } from '../../delegation/period.ts'
import type { GiveDelegationForm } from '../../delegation/use-give-delegation.ts'
import { DateInput } from '../../design/components/date-input.tsx'
import { Segments } from '../../design/components/segments.tsx'
import { dateWords } from '../../design/date-words.ts'
import { useLanguage } from '../../design/language.ts'
import { GIVE_DELEGATION_TEXTS } from '../../design/texts/give-delegation.ts'

const SPANS = ['week', 'month', 'year'] as const
type Span = (typeof SPANS)[number]

/** The last day of a span that begins on a day; both count. */
const LAST_DAY: Readonly<Record<Span, (from: string) => string>> = {
  week: (from) => daysLater(from, 6),
  month: (from) => daysLater(from, 29),
  year: (from) => yearsLater(from, LONGEST_DELEGATION_YEARS),
}

/** 哪几天: usual spans with one press, or any two days. */
export function DaysChoice({ form: { form, today, change } }: { readonly form: GiveDelegationForm }) {
  const language = useLanguage()
  const nowMs = usePresentMoment()
  const texts = GIVE_DELEGATION_TEXTS[language]
  const { from, to } = form
  const span = SPANS.find((one) => LAST_DAY[one](from) === to) ?? 'other'
  return (
    <View>
      <Segments<Span | 'other'>
        name="span"
        choices={SPANS.map((value) => ({ value, label: texts.spans[value] }))}
        chosen={span}
        onChoose={(value) => (value === 'other' ? undefined : change({ to: LAST_DAY[value](from) }))}
      />
      <DateInput
        id="from"
        label={texts.from}
        value={from}
        words={dateWords(from, nowMs, language)}
        first={today}
        last={yearsLater(today, LONGEST_DELEGATION_YEARS)}
        onChange={(day) => change({ from: day, ...(span === 'other' ? {} : { to: LAST_DAY[span](day) }) })}
      />
      <DateInput
        id="to"
        label={texts.to}
        value={to}
        words={dateWords(to, nowMs, language)}
        first={from}
        last={yearsLater(from, LONGEST_DELEGATION_YEARS)}
        onChange={(day) => change({ to: day })}
      />
    </View>
  )
}
