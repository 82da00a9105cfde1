import { useState } from 'react'
import { PageShell } from '../../design/components/page-shell.tsx'
import { TabBar } from '../../design/components/tab-bar.tsx'
import { useTexts } from '../../design/language.ts'
import { TAB_TEXTS } from '../../design/texts/tabs.ts'
import { useSession } from '../../identity/session-context.ts'
import { ApplyTab } from './apply-tab.tsx'
import { MeTab } from './me-tab.tsx'
import { tabsFor, type HomeTab } from './tabs.ts'
import { VerifyTab } from './verify-tab.tsx'
import { WalletTab } from './wallet-tab.tsx'

const VIEWS = { wallet: WalletTab, apply: ApplyTab, verify: VerifyTab, me: MeTab } as const

/** 首页: the tabs; a change of person begins at that person's first tab. */
export default function HomePage() {
  const { account, viewer } = useSession()
  const [choice, setChoice] = useState<{ readonly account: string | undefined; readonly tab: HomeTab }>()
  const names = useTexts(TAB_TEXTS)
  const tabs = tabsFor(viewer?.kind)
  const chosen = choice?.account === account ? tabs.find((tab) => tab === choice?.tab) : undefined
  const current = chosen ?? tabs[0]
  const View = VIEWS[current]
  const bar = (
    <TabBar
      tabs={tabs.map((value) => ({ value, label: names[value] }))}
      current={current}
      onChoose={(tab) => setChoice({ account, tab })}
    />
  )
  return (
    <PageShell tabs={bar}>
      <View key={`${account ?? ''}-${viewer?.kind ?? ''}`} />
    </PageShell>
  )
}
