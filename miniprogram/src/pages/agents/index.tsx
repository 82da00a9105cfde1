import type { CompanyAgent } from 'shared-types/contracts/company-agents.ts'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useCertificates } from '../../certificates/use-certificates.ts'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { representedCompanies } from '../../delegation/represented-companies.ts'
import { useAgents } from '../../delegation/use-agents.ts'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { useTexts } from '../../design/language.ts'
import { PAGES } from '../../design/page-addresses.ts'
import { AGENT_TEXTS } from '../../design/texts/agents.ts'
import { FailedNotice } from '../failed-notice.tsx'
import { useRefreshOnReturn } from '../use-refresh-on-return.ts'
import { AgentCard } from './agent-card.tsx'
import { EndAgentQuestion } from './end-agent-question.tsx'

const openAppoint = () => void Taro.navigateTo({ url: PAGES.appoint })

/** 经办人: those appointed, those one is, and appointing another for whoever represents a company. */
export default function AgentsPage() {
  const texts = useTexts(AGENT_TEXTS)
  const { agents, failure, busy, refresh, end } = useAgents()
  const { known } = useCertificates(true)
  const nowMs = usePresentMoment()
  const [ending, setEnding] = useState<CompanyAgent>()
  useRefreshOnReturn(refresh)
  const mayAppoint = representedCompanies(known?.list.certificates ?? []).length > 0
  const foot = <Button id="open-appoint" look="primary" label={texts.appoint} onPress={openAppoint} />
  const section = (side: CompanyAgent['side'], heading: string) => {
    const members = agents?.filter((one) => one.side === side) ?? []
    return members.length === 0 ? null : (
      <View>
        <View className="heading-section" role="heading" aria-level={2}>
          {heading}
        </View>
        {members.map((one) => (
          <AgentCard key={one.agentId} agent={one} nowMs={nowMs} busy={busy} onEnd={() => setEnding(one)} />
        ))}
      </View>
    )
  }
  return (
    <PageShell title={texts.title} back foot={mayAppoint ? foot : undefined}>
      {failure ? (
        <FailedNotice id="agents-failure" failure={failure} busy={busy} onAgain={() => void refresh()} />
      ) : null}
      {busy && !agents ? <Skeleton /> : null}
      {agents?.length === 0 ? <Notice id="no-agents" title={texts.none} words={texts.noneWords} /> : null}
      {section('given', texts.given)}
      {section('received', texts.received)}
      {ending ? (
        <EndAgentQuestion
          side={ending.side}
          onLeave={() => setEnding(undefined)}
          onAgree={() => {
            setEnding(undefined)
            void end(ending)
          }}
        />
      ) : null}
    </PageShell>
  )
}
