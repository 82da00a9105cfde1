import type { Application } from 'shared-types/contracts/applications.ts'
import Taro from '@tarojs/taro'
import { ReceiptView } from '../../../applications/receipt-view.tsx'
import { Button } from '../../../design/components/button.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { useTexts } from '../../../design/language.ts'
import { PAGES } from '../../../design/page-addresses.ts'
import { APPLICATION_DETAIL_TEXTS } from '../../../design/texts/application-detail.ts'

/** 回执页: takes the place of the form, so that nothing leads back into it. */
export function HandedIn({ application, nowMs }: { readonly application: Application; readonly nowMs: number }) {
  const texts = useTexts(APPLICATION_DETAIL_TEXTS)
  const url = `${PAGES.application}?id=${encodeURIComponent(application.applicationId)}`
  const follow = () => void Taro.redirectTo({ url })
  return (
    <PageShell
      title={texts.handedIn}
      back
      foot={<Button id="follow" look="primary" label={texts.follow} onPress={follow} />}
    >
      <ReceiptView application={application} nowMs={nowMs} />
    </PageShell>
  )
}
