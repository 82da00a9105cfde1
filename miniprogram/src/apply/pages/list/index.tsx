import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { ApplicationCard } from '../../../applications/application-card.tsx'
import { useApplications } from '../../../applications/use-applications.ts'
import { usePresentMoment } from '../../../certificates/use-present-moment.ts'
import { Notice } from '../../../design/components/notice.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { Skeleton } from '../../../design/components/skeleton.tsx'
import { useTexts } from '../../../design/language.ts'
import { PAGES } from '../../../design/page-addresses.ts'
import { APPLICATIONS_TEXTS } from '../../../design/texts/applications.ts'
import { FailedNotice } from '../../../pages/failed-notice.tsx'

const open = (id: string) => void Taro.navigateTo({ url: `${PAGES.application}?id=${encodeURIComponent(id)}` })

/** 我的申请: all of them, newest first. */
export default function ApplicationsPage() {
  const texts = useTexts(APPLICATIONS_TEXTS)
  const nowMs = usePresentMoment()
  const { applications, failure, busy, refresh } = useApplications()
  return (
    <PageShell title={texts.mine} back>
      {failure ? (
        <FailedNotice id="applications-failure" failure={failure} busy={busy} onAgain={() => void refresh()} />
      ) : null}
      {busy && !applications ? <Skeleton cards={3} /> : null}
      {applications?.length === 0 ? <Notice id="no-applications" title={texts.none} words={texts.noneWords} /> : null}
      <View>
        {(applications ?? []).map((one) => (
          <ApplicationCard key={one.applicationId} application={one} nowMs={nowMs} onOpen={open} />
        ))}
      </View>
    </PageShell>
  )
}
