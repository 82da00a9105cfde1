import type { CompanyAgent } from 'shared-types/contracts/company-agents.ts'
import { Text, View } from '@tarojs/components'
import { Button } from '../../design/components/button.tsx'
import { Card } from '../../design/components/card.tsx'
import { dateWords } from '../../design/date-words.ts'
import { useLanguage } from '../../design/language.ts'
import { AGENT_TEXTS } from '../../design/texts/agents.ts'
import { PARTS_TEXTS } from '../../design/texts/parts.ts'

/** 一位经办人. */
export interface AgentCardProps {
  readonly agent: CompanyAgent
  readonly nowMs: number
  readonly busy: boolean
  readonly onEnd: () => void
}

/** One appointment: who for which company, for what, until when, and ending it. */
export function AgentCard({ agent, nowMs, busy, onEnd }: AgentCardProps) {
  const language = useLanguage()
  const texts = AGENT_TEXTS[language]
  const { agentId, side, companyName, agentName, scope, until } = agent
  const given = side === 'given'
  const line = given ? texts.givenLine(agentName ?? texts.someAgent, companyName) : texts.receivedLine(companyName)
  const scopes = scope.map((one) => texts.scopes[one]).join(PARTS_TEXTS[language].listMark)
  return (
    <Card id={`agent-${agentId}`}>
      <View className="words">{line}</View>
      <Text className="device-line">{scopes}</Text>
      <Text className="words-soft">{texts.until(dateWords(until, nowMs, language))}</Text>
      <Button
        id={`end-${agentId}`}
        look="plain"
        busy={busy}
        label={given ? texts.end : texts.layDown}
        onPress={onEnd}
      />
    </Card>
  )
}
