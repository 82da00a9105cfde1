import type { Application } from 'shared-types/contracts/applications.ts'
import { isEndState } from 'shared-types/vocabulary/application-states.ts'
import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { titleInWords } from '../certificates/title-in-words.ts'
import { Card } from '../design/components/card.tsx'
import { Notice } from '../design/components/notice.tsx'
import { dateWords, momentWords } from '../design/date-words.ts'
import { useLanguage } from '../design/language.ts'
import { APPLICATION_DETAIL_TEXTS, DECISION_REASON_TEXTS, REMEDY_TEXTS } from '../design/texts/application-detail.ts'
import { APPLICATION_STATE_TEXTS, MATTER_TEXTS, NEXT_STEP_TEXTS } from '../design/texts/applications.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'
import { ApplicationStateTag } from './application-state-tag.tsx'
import { ReceiptNumber } from './receipt-view.tsx'

interface ViewProps {
  readonly application: Application
  readonly nowMs: number
}

/** 为什么、怎么办: a refusal with its reason, who decided, and what can be done. */
function Decision({ application: { reason, remedy, authority } }: ViewProps) {
  const language = useLanguage()
  const texts = APPLICATION_DETAIL_TEXTS[language]
  if (!reason) return null
  return (
    <Card id="decision">
      <View className="card-title">{texts.why}</View>
      <View className="words">{DECISION_REASON_TEXTS[language][reason]}</View>
      <View className="words-soft">
        {texts.by} {authority}
      </View>
      {remedy ? (
        <View className="decision-remedy">
          <View className="card-title">{texts.remedy}</View>
          <View className="words">{REMEDY_TEXTS[language][remedy]}</View>
        </View>
      ) : null}
    </Card>
  )
}

/** 办理经过: the newest first. */
function History({ application: { steps }, nowMs }: ViewProps) {
  const language = useLanguage()
  return (
    <View>
      <View className="heading-section" role="heading" aria-level={2}>
        {APPLICATION_DETAIL_TEXTS[language].history}
      </View>
      <Card id="history">
        {[...steps].reverse().map(({ state, at }) => (
          <View key={`${state} ${at}`} className="history-line">
            <Text>{APPLICATION_STATE_TEXTS[language][state]}</Text>
            <Text className="words-soft">{momentWords(Date.parse(at), nowMs, language)}</Text>
          </View>
        ))}
      </Card>
    </View>
  )
}

/** 一件申请: where it stands, what comes next and by when, why it was refused, what is wanted (`children`), and what has happened. */
export function ApplicationView({ children, ...props }: PropsWithChildren<ViewProps>) {
  const { application, nowMs } = props
  const language = useLanguage()
  const texts = APPLICATION_DETAIL_TEXTS[language]
  const { state, nextStep, promisedDate, authority, matter, stale, asOf, assisted, receiptNumber } = application
  const promised = dateWords(promisedDate, nowMs, language)
  return (
    <View id="application">
      <View className="heading" role="heading" aria-level={1}>
        {MATTER_TEXTS[language][matter]}
      </View>
      <View className="row">
        <Text>{titleInWords(application, language)}</Text>
        <ApplicationStateTag state={state} />
      </View>
      {stale ? <Notice tone="doubt" words={texts.stale(momentWords(Date.parse(asOf), nowMs, language))} /> : null}
      <View className="words application-next">{NEXT_STEP_TEXTS[language][nextStep]}</View>
      <Decision {...props} />
      <View className={isEndState(state) ? 'words-soft promise-was' : 'promise-date'}>
        {isEndState(state) ? texts.wasPromised(promised) : texts.promised(promised)}
      </View>
      {children}
      <Card>
        <ReceiptNumber number={receiptNumber} />
        <View className="words-soft card-line">
          {texts.by} {authority} · {APPLY_FORM_TEXTS[language].free}
        </View>
        {assisted ? <View className="words-soft">{texts.assisted}</View> : null}
      </Card>
      <History {...props} />
    </View>
  )
}
