import type { Delegation } from 'shared-types/contracts/delegations.ts'
import { Text } from '@tarojs/components'
import { Button } from '../../design/components/button.tsx'
import { Card } from '../../design/components/card.tsx'
import { WordsWithPlates } from '../../design/components/words-with-plates.tsx'
import { useLanguage } from '../../design/language.ts'
import { DELEGATION_TEXTS } from '../../design/texts/delegations.ts'
import { delegationActions, delegationSentence, type DelegationAction } from '../../delegation/delegation-words.ts'

/** 一条授权. */
export interface DelegationCardProps {
  readonly delegation: Delegation
  readonly nowMs: number
  readonly busy: boolean
  readonly onAct: (action: DelegationAction) => void
}

/** One authorisation with what can be done about it. */
export function DelegationCard({ delegation, nowMs, busy, onAct }: DelegationCardProps) {
  const language = useLanguage()
  const texts = DELEGATION_TEXTS[language]
  return (
    <Card id={`delegation-${delegation.delegationId}`}>
      <WordsWithPlates words={delegationSentence(delegation, nowMs, language)} />
      <Text className="words-soft">{texts.states[delegation.side][delegation.state]}</Text>
      {delegationActions(delegation).map((action) => (
        <Button
          key={action}
          id={`${action}-${delegation.delegationId}`}
          look={action === 'accept' ? 'secondary' : 'plain'}
          busy={busy}
          label={texts.actions[action]}
          onPress={() => onAct(action)}
        />
      ))}
    </Card>
  )
}
