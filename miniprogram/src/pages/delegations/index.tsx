import type { Delegation } from 'shared-types/contracts/delegations.ts'
import { View } from '@tarojs/components'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { useState } from 'react'
import { ConfirmSheet } from '../../design/components/confirm-sheet.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { DELEGATION_TEXTS, ME_TEXTS } from '../../design/texts/me.ts'
import type { DelegationAction } from '../../delegation/delegation-words.ts'
import { useDelegations } from '../../delegation/use-delegations.ts'
import { DelegationCard } from './delegation-card.tsx'

const QUESTIONS = {
  refuse: {
    title: DELEGATION_TEXTS.refuseTitle,
    words: DELEGATION_TEXTS.refuseWords,
    agree: DELEGATION_TEXTS.refuseAgree,
  },
  'give-up': {
    title: DELEGATION_TEXTS.giveUpTitle,
    words: DELEGATION_TEXTS.giveUpWords,
    agree: DELEGATION_TEXTS.giveUp,
  },
  'take-back': {
    title: DELEGATION_TEXTS.takeBackTitle,
    words: DELEGATION_TEXTS.takeBackWords,
    agree: DELEGATION_TEXTS.takeBack,
  },
} as const
type Question = { readonly delegation: Delegation; readonly action: keyof typeof QUESTIONS }

/** 授权亮证: received first, then given; whatever ends one asks first. */
export default function DelegationsPage() {
  const { delegations, failure, busy, act } = useDelegations()
  const nowMs = usePresentMoment()
  const [question, setQuestion] = useState<Question>()
  const problem = failure && FAILURE_TEXTS[failure]
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
    <PageShell title={ME_TEXTS.delegations} back>
      {problem ? <Notice tone="doubt" title={problem.title} words={problem.words} /> : null}
      {busy && !delegations ? <Skeleton /> : null}
      {delegations?.length === 0 ? <Notice words={ME_TEXTS.delegationsNone} /> : null}
      {section('received', ME_TEXTS.received)}
      {section('given', ME_TEXTS.given)}
      {question ? (
        <ConfirmSheet
          title={QUESTIONS[question.action].title}
          agree={QUESTIONS[question.action].agree}
          danger
          onLeave={() => setQuestion(undefined)}
          onAgree={() => {
            setQuestion(undefined)
            void act(question.delegation, question.action)
          }}
        >
          <View className="words">{QUESTIONS[question.action].words}</View>
        </ConfirmSheet>
      ) : null}
    </PageShell>
  )
}
