import type { Delegation } from 'shared-types/contracts/delegations.ts'
import { View } from '@tarojs/components'
import type { DelegationAction } from '../../delegation/delegation-words.ts'
import { DelegationCard } from './delegation-card.tsx'

/** 一边的授权: those that run first, those that have ended last. */
export interface DelegationSectionProps {
  readonly heading: string
  readonly delegations: readonly Delegation[]
  readonly nowMs: number
  readonly busy: boolean
  readonly onAct: (delegation: Delegation, action: DelegationAction) => void
}

/** The authorisations of one side; nothing when there are none. */
export function DelegationSection({ heading, delegations, nowMs, busy, onAct }: DelegationSectionProps) {
  if (delegations.length === 0) return null
  const ended = (one: Delegation) => Number(one.state === 'ended')
  return (
    <View>
      <View className="heading-section" role="heading" aria-level={2}>
        {heading}
      </View>
      {[...delegations]
        .sort((one, other) => ended(one) - ended(other))
        .map((one) => (
          <DelegationCard
            key={one.delegationId}
            delegation={one}
            nowMs={nowMs}
            busy={busy}
            onAct={(action) => onAct(one, action)}
          />
        ))}
    </View>
  )
}
