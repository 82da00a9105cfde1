import { View } from '@tarojs/components'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { daysLater, LONGEST_APPOINTMENT_YEARS, yearsLater } from '../../delegation/period.ts'
import type { AppointAgentForm } from '../../delegation/use-appoint-agent.ts'
import { DateInput } from '../../design/components/date-input.tsx'
import { Segments } from '../../design/components/segments.tsx'
import { dateWords } from '../../design/date-words.ts'
import { useLanguage } from '../../design/language.ts'
import { AGENT_TEXTS } from '../../design/texts/agents.ts'

const SPANS = ['half', 'year', 'three'] as const
type Span = (typeof SPANS)[number]

const LAST_DAY: Readonly<Record<Span, (today: string) => string>> = {
  half: (today) => daysLater(today, 182),
  year: (today) => yearsLater(today, 1),
  three: (today) => yearsLater(today, LONGEST_APPOINTMENT_YEARS),
}

/** 到哪天: usual spans with one press, or any day. */
export function UntilChoice({ form: { form, today, change } }: { readonly form: AppointAgentForm }) {
  const language = useLanguage()
  const nowMs = usePresentMoment()
  const texts = AGENT_TEXTS[language]
  const span = SPANS.find((one) => LAST_DAY[one](today) === form.until) ?? 'other'
  return (
    <View>
      <DateInput
        id="until"
        label={texts.untilLabel}
        value={form.until}
        words={dateWords(form.until, nowMs, language)}
        first={today}
        last={yearsLater(today, LONGEST_APPOINTMENT_YEARS)}
        onChange={(day) => change({ until: day })}
      />
      <View className="park-order">
        <Segments<Span | 'other'>
          name="until-span"
          choices={SPANS.map((value) => ({ value, label: texts.spans[value] }))}
          chosen={span}
          onChoose={(value) => (value === 'other' ? undefined : change({ until: LAST_DAY[value](today) }))}
        />
      </View>
    </View>
  )
}
