import type { Delegation } from 'shared-types/contracts/delegations.ts'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useCertificates } from '../../certificates/use-certificates.ts'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { authorisable } from '../../delegation/authorisable.ts'
import type { DelegationAction } from '../../delegation/delegation-words.ts'
import { useDelegations } from '../../delegation/use-delegations.ts'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { useLanguage } from '../../design/language.ts'
import { PAGES } from '../../design/page-addresses.ts'
import { DELEGATION_TEXTS } from '../../design/texts/delegations.ts'
import { GIVE_DELEGATION_TEXTS } from '../../design/texts/give-delegation.ts'
import { FailedNotice } from '../failed-notice.tsx'
import { useRefreshOnReturn } from '../use-refresh-on-return.ts'
import { DelegationSection } from './delegation-section.tsx'
import { EndQuestion, type EndingAction } from './end-question.tsx'

const openAuthorise = () => void Taro.navigateTo({ url: PAGES.authorise })

/** 授权亮证: received first, then given; whatever ends one asks first. */
export default function DelegationsPage() {
  const { delegations, failure, busy, refresh, act } = useDelegations()
  const { known } = useCertificates(true)
  const nowMs = usePresentMoment()
  const language = useLanguage()
  const texts = DELEGATION_TEXTS[language]
  const [question, setQuestion] = useState<{ readonly delegation: Delegation; readonly action: EndingAction }>()
  useRefreshOnReturn(refresh)
  const onAct = (delegation: Delegation, action: DelegationAction) =>
    action === 'accept' ? void act(delegation, action) : setQuestion({ delegation, action })
  const sideOf = (side: Delegation['side']) => delegations?.filter((one) => one.side === side) ?? []
  const shared = { nowMs, busy, onAct }
  const mayGive = authorisable(known?.list.certificates ?? []).length > 0
  const give = (
    <Button id="open-authorise" look="primary" label={GIVE_DELEGATION_TEXTS[language].open} onPress={openAuthorise} />
  )
  return (
    <PageShell title={texts.title} back foot={mayGive ? give : undefined}>
      {failure ? (
        <FailedNotice id="delegations-failure" failure={failure} busy={busy} onAgain={() => void refresh()} />
      ) : null}
      {busy && !delegations ? <Skeleton /> : null}
      {delegations?.length === 0 ? <Notice id="no-delegations" words={texts.none} /> : null}
      <DelegationSection {...shared} heading={texts.received} delegations={sideOf('received')} />
      <DelegationSection {...shared} heading={texts.given} delegations={sideOf('given')} />
      {question ? (
        <EndQuestion
          action={question.action}
          onLeave={() => setQuestion(undefined)}
          onAgree={() => {
            setQuestion(undefined)
            void act(question.delegation, question.action)
          }}
        />
      ) : null}
    </PageShell>
  )
}
