import type { Delegation } from 'shared-types/contracts/delegations.ts'
import { View } from '@tarojs/components'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { useState } from 'react'
import { ConfirmSheet } from '../../design/components/confirm-sheet.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { useLanguage } from '../../design/language.ts'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { DELEGATION_TEXTS } from '../../design/texts/delegations.ts'
import type { DelegationAction } from '../../delegation/delegation-words.ts'
import { useDelegations } from '../../delegation/use-delegations.ts'
import { DelegationCard } from './delegation-card.tsx'

type Question = { readonly delegation: Delegation; readonly action: Exclude<DelegationAction, 'accept'> }

/** 授权亮证: received first, then given; whatever ends one asks first. */
export default function DelegationsPage() {
  const { delegations, failure, busy, act } = useDelegations()
  const nowMs = usePresentMoment()
  const language = useLanguage()
  const texts = DELEGATION_TEXTS[language]
  const [question, setQuestion] = useState<Question>()
  const problem = failure && FAILURE_TEXTS[language][failure]
  const choose = (delegation: Delegation) => (action: DelegationAction) =>
    action === 'accept' ? void act(delegation, action) : setQuestion({ delegation, action })
  const section = (side: Delegation['side'], heading: string) => {
    const members = delegations?.filter((one) => one.side === side) ?? []
    return members.length === 0 ? null : (
      <View>
        <View className="heading-section">{heading}</View>
        {members.map((one) => (
          <DelegationCard key={one.delegationId} delegation={one} nowMs={nowMs} busy={busy} onAct={choose(one)} />
        ))}
      </View>
    )
  }
  return (
    <PageShell title={texts.title} back>
      {problem ? <Notice tone="doubt" title={problem.title} words={problem.words} /> : null}
      {busy && !delegations ? <Skeleton /> : null}
      {delegations?.length === 0 ? <Notice words={texts.none} /> : null}
      {section('received', texts.received)}
      {section('given', texts.given)}
      {question ? (
        <ConfirmSheet
          title={texts.questions[question.action].title}
          agree={texts.questions[question.action].agree}
          danger
          onLeave={() => setQuestion(undefined)}
          onAgree={() => {
            setQuestion(undefined)
            void act(question.delegation, question.action)
          }}
        >
          <View className="words">{texts.questions[question.action].words}</View>
        </ConfirmSheet>
      ) : null}
    </PageShell>
  )
}
