import { View } from '@tarojs/components'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { useConsents } from '../../consent/use-consents.ts'
import { PageShell } from '../../design/components/page-shell.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { useTexts } from '../../design/language.ts'
import { CONSENT_TEXTS } from '../../design/texts/consents.ts'
import { FailedNotice } from '../failed-notice.tsx'
import { FormFoot } from '../form-foot.tsx'
import { ConsentCard } from './consent-card.tsx'
import { NoticeCard } from './notice-card.tsx'

/** 同意与告知: what may be agreed to and withdrawn, and what was told because the law is the basis. */
export default function ConsentsPage() {
  const texts = useTexts(CONSENT_TEXTS)
  const { list, failure, refused, busy, refresh, give, withdraw } = useConsents()
  const nowMs = usePresentMoment()
  return (
    <PageShell title={texts.title} back>
      {failure ? (
        <FailedNotice id="consents-failure" failure={failure} busy={busy} onAgain={() => void refresh()} />
      ) : null}
      {busy && !list ? <Skeleton /> : null}
      {list ? (
        <View>
          <View className="heading-section">{texts.consents}</View>
          {list.consents.map((consent) => (
            <ConsentCard
              key={consent.scope}
              consent={consent}
              nowMs={nowMs}
              busy={busy}
              onGive={() => void give(consent)}
              onWithdraw={() => void withdraw(consent)}
            />
          ))}
          <FormFoot fault={refused && texts.nothingChanged} failure={refused}>
            <View className="words-soft">{texts.consentsHint}</View>
          </FormFoot>
          {list.notices.length > 0 ? <View className="heading-section">{texts.notices}</View> : null}
          {list.notices.map((notice) => (
            <NoticeCard key={notice.notice} notice={notice} nowMs={nowMs} />
          ))}
          {list.notices.length > 0 ? <View className="words-soft">{texts.noticesHint}</View> : null}
        </View>
      ) : null}
    </PageShell>
  )
}
