import Taro, { useRouter } from '@tarojs/taro'
import { ApplicationView } from '../../../applications/application-view.tsx'
import { SupplementView } from '../../../applications/supplement-view.tsx'
import { useApplication } from '../../../applications/use-application.ts'
import { useShowNew } from '../../../applications/use-show-new.ts'
import { usePresentMoment } from '../../../certificates/use-present-moment.ts'
import { Button } from '../../../design/components/button.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { Skeleton } from '../../../design/components/skeleton.tsx'
import { useTexts } from '../../../design/language.ts'
import { PAGES } from '../../../design/page-addresses.ts'
import { APPLICATION_DETAIL_TEXTS } from '../../../design/texts/application-detail.ts'
import { FailedNotice } from '../../../pages/failed-notice.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

const openShow = () => void Taro.navigateTo({ url: PAGES.show })

/** 申请进度: one application, what is wanted, and what one can do. */
export default function ApplicationPage() {
  const texts = useTexts(APPLICATION_DETAIL_TEXTS)
  const nowMs = usePresentMoment()
  const { application, failure, busy, refresh, withdraw, supplement } = useApplication(useRouter().params['id'] ?? '')
  const show = useShowNew(openShow)
  const again = () => void Taro.navigateTo({ url: `${PAGES.applyForm}?kind=${application?.kindId ?? ''}` })
  const action =
    application?.nextStep === 'show-certificate' ? (
      <Button
        id="show-new"
        look="primary"
        busy={show.busy}
        label={texts.show}
        onPress={() => void show.run(application)}
      />
    ) : application?.remedy === 'apply-again' ? (
      <Button id="apply-again" look="primary" label={texts.applyAgain} onPress={again} />
    ) : undefined
  const gone = failure === 'not-found' ? texts.gone : undefined
  return (
    <PageShell title={texts.title} back foot={action}>
      {failure ? (
        <FailedNotice
          id="application-failure"
          failure={failure}
          words={gone}
          busy={busy}
          onAgain={() => void refresh()}
        />
      ) : null}
      {busy && !application ? <Skeleton /> : null}
      {application ? (
        <ApplicationView application={application} nowMs={nowMs}>
          {application.supplement ? (
            <SupplementView application={application} nowMs={nowMs} busy={busy} onSend={supplement} />
          ) : null}
        </ApplicationView>
      ) : null}
      {application?.withdrawable ? <WithdrawButton busy={busy} onWithdraw={() => void withdraw()} /> : null}
    </PageShell>
  )
}
