import type { Delegation } from 'shared-types/contracts/delegations.ts'
import { Text, View } from '@tarojs/components'
import { Button } from '../../design/components/button.tsx'
import { Card } from '../../design/components/card.tsx'
import { DELEGATION_TEXTS } from '../../design/texts/me.ts'
import { delegationActions, delegationSentence, type DelegationAction } from '../../delegation/delegation-words.ts'

/** 一条授权. */
export interface DelegationCardProps {
  readonly delegation: Delegation
  readonly nowMs: number
  readonly busy: boolean
  readonly onAct: (action: DelegationAction) => void
}

const LABELS: Readonly<Record<DelegationAction, string>> = {
  accept: DELEGATION_TEXTS.accept,
  refuse: DELEGATION_TEXTS.refuse,
  'give-up': DELEGATION_TEXTS.giveUp,
  'take-back': DELEGATION_TEXTS.takeBack,
}

/** One authorisation with what can be done about it. */
export function DelegationCard({ delegation, nowMs, busy, onAct }: DelegationCardProps) {
  return (
    <Card id={`delegation-${delegation.delegationId}`}>
      <View className="words">{delegationSentence(delegation, nowMs)}</View>
      <Text className="words-soft">{DELEGATION_TEXTS.states[delegation.side][delegation.state]}</Text>
      {delegationActions(delegation).map((action) => (
        <Button
          key={action}
          id={`${action}-${delegation.delegationId}`}
          look={action === 'accept' ? 'secondary' : 'plain'}
          busy={busy}
          label={LABELS[action]}
          onPress={() => onAct(action)}
        />
      ))}
    </Card>
  )
}
