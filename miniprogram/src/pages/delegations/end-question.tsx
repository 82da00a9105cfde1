import { View } from '@tarojs/components'
import type { DelegationAction } from '../../delegation/delegation-words.ts'
import { ConfirmSheet } from '../../design/components/confirm-sheet.tsx'
import { useTexts } from '../../design/language.ts'
import { DELEGATION_TEXTS } from '../../design/texts/delegations.ts'

/** Actions that end an authorisation and therefore ask first. */
export type EndingAction = Exclude<DelegationAction, 'accept'>

/** 结束前问一句: what follows from ending it. */
export function EndQuestion({
  action,
  onLeave,
  onAgree,
}: {
  readonly action: EndingAction
  readonly onLeave: () => void
  readonly onAgree: () => void
}) {
  const { title, words, agree } = useTexts(DELEGATION_TEXTS).questions[action]
  return (
    <ConfirmSheet title={title} agree={agree} danger onLeave={onLeave} onAgree={onAgree}>
      <View className="words">{words}</View>
    </ConfirmSheet>
  )
}
