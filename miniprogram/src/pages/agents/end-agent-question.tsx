import type { CompanyAgent } from 'shared-types/contracts/company-agents.ts'
import { View } from '@tarojs/components'
import { ConfirmSheet } from '../../design/components/confirm-sheet.tsx'
import { useTexts } from '../../design/language.ts'
import { AGENT_TEXTS } from '../../design/texts/agents.ts'

/** 撤销前问一句: what follows, for the side that ends it. */
export function EndAgentQuestion({
  side,
  onLeave,
  onAgree,
}: {
  readonly side: CompanyAgent['side']
  readonly onLeave: () => void
  readonly onAgree: () => void
}) {
  const texts = useTexts(AGENT_TEXTS)
  const given = side === 'given'
  return (
    <ConfirmSheet
      title={given ? texts.endTitle : texts.layDownTitle}
      agree={given ? texts.end : texts.layDown}
      danger
      onLeave={onLeave}
      onAgree={onAgree}
    >
      <View className="words">{given ? texts.endWords : texts.layDownWords}</View>
    </ConfirmSheet>
  )
}
