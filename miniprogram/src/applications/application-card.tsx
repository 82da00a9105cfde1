import type { Application } from 'shared-types/contracts/applications.ts'
import { isEndState } from 'shared-types/vocabulary/application-states.ts'
import { Text, View } from '@tarojs/components'
import { titleInWords } from '../certificates/title-in-words.ts'
import { Card } from '../design/components/card.tsx'
import { dateWords, daysUntil } from '../design/date-words.ts'
import { useLanguage } from '../design/language.ts'
import { APPLICATION_STATE_TEXTS, APPLICATIONS_TEXTS, MATTER_TEXTS } from '../design/texts/applications.ts'
import { ApplicationStateTag } from './application-state-tag.tsx'

/** 一件申请 in a list: what, where it stands, and by when; what is wanted of the applicant stands out. */
export function ApplicationCard({
  application,
  nowMs,
  onOpen,
}: {
  readonly application: Application
  readonly nowMs: number
  readonly onOpen: (applicationId: string) => void
}) {
  const language = useLanguage()
  const texts = APPLICATIONS_TEXTS[language]
  const { applicationId, matter, state, promisedDate, supplement } = application
  const title = titleInWords(application, language)
  const label = texts.cardLabel(MATTER_TEXTS[language][matter], title, APPLICATION_STATE_TEXTS[language][state])
  const daysLeft = supplement && daysUntil(supplement.until, nowMs)
  return (
    <Card id={`application-${applicationId}`} label={label} onOpen={() => onOpen(applicationId)}>
      <View className="row">
        <Text className="card-title">{MATTER_TEXTS[language][matter]}</Text>
        <ApplicationStateTag state={state} />
      </View>
      <View className="card-line">{title}</View>
      {daysLeft === undefined ? null : (
        <Text className="card-remark card-remark-urgent">{texts.supplementUntil(daysLeft)}</Text>
      )}
      {isEndState(state) || daysLeft !== undefined ? null : (
        <Text className="card-remark">{texts.promised(dateWords(promisedDate, nowMs, language))}</Text>
      )}
    </Card>
  )
}
