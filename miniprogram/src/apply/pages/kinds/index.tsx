import Taro from '@tarojs/taro'
import { useApplicationKinds } from '../../../applications/use-application-kinds.ts'
import { DraftsView } from '../../../applications/drafts-view.tsx'
import { KindsView } from '../../../applications/kinds-view.tsx'
import { useCertificates } from '../../../certificates/use-certificates.ts'
import { usePresentMoment } from '../../../certificates/use-present-moment.ts'
import { View } from '@tarojs/components'
import { Notice } from '../../../design/components/notice.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { Skeleton } from '../../../design/components/skeleton.tsx'
import { useLanguage } from '../../../design/language.ts'
import { PAGES } from '../../../design/page-addresses.ts'
import { APPLICATIONS_TEXTS } from '../../../design/texts/applications.ts'
import { APPLY_FORM_TEXTS } from '../../../design/texts/apply-form.ts'
import { useSession } from '../../../identity/session-context.ts'
import { FailedNotice } from '../../../pages/failed-notice.tsx'

const open = (kindId: string) => void Taro.navigateTo({ url: `${PAGES.applyForm}?kind=${encodeURIComponent(kindId)}` })

/** 申请办事: forms that were begun, and everything that can be applied for. */
export default function KindsPage() {
  const language = useLanguage()
  const nowMs = usePresentMoment()
  const { kinds, failure, busy, refresh } = useApplicationKinds()
  const { known, busy: listing, failure: listFailure, refresh: refreshList } = useCertificates(true)
  const { viewer, signedIn } = useSession()
  const failed = failure ?? (known ? undefined : listFailure)
  const again = () => {
    void refresh()
    void refreshList()
  }
  return (
    <PageShell title={APPLY_FORM_TEXTS[language].kindsTitle} back>
      {signedIn && viewer?.kind !== 'holder' ? (
        <Notice id="kinds-not-bound" words={APPLICATIONS_TEXTS[language].bindFirst} />
      ) : null}
      {failed ? <FailedNotice id="kinds-failure" failure={failed} busy={busy} onAgain={again} /> : null}
      {(busy || listing) && !(kinds && known) ? <Skeleton cards={3} /> : null}
      {kinds && known ? (
        <View>
          <View className="words">{APPLICATIONS_TEXTS[language].free}</View>
          <DraftsView kinds={kinds} nowMs={nowMs} onOpen={open} />
          <KindsView kinds={kinds} certificates={known.list.certificates} onOpen={open} />
        </View>
      ) : null}
    </PageShell>
  )
}
