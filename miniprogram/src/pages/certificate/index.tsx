import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import Taro from '@tarojs/taro'
import { useCertificate } from '../../certificates/use-certificate.ts'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { authorisable } from '../../delegation/authorisable.ts'
import { Button } from '../../design/components/button.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { useLanguage } from '../../design/language.ts'
import { PAGES } from '../../design/page-addresses.ts'
import { GIVE_DELEGATION_TEXTS } from '../../design/texts/give-delegation.ts'
import { WALLET_TEXTS } from '../../design/texts/wallet.ts'
import { FailedNotice } from '../failed-notice.tsx'
import { CertificateView } from './certificate-view.tsx'

/** 证照详情; a vehicle of one's own or of the company can be shown by a driver who is authorised from here. */
export default function CertificatePage() {
  const certificateId = useRouter().params['id'] ?? ''
  const { certificate, failure, busy, refresh } = useCertificate(certificateId)
  const nowMs = usePresentMoment()
  const language = useLanguage()
  const texts = WALLET_TEXTS[language]
  const gone = failure === 'not-found' ? texts.detailGone : undefined
  const authorise = () => void Taro.navigateTo({ url: `${PAGES.authorise}?id=${encodeURIComponent(certificateId)}` })
  const print = () => void Taro.navigateTo({ url: `${PAGES.voucher}?id=${encodeURIComponent(certificateId)}` })
  const foot =
    certificate && certificate.relation !== 'authorised' ? (
      <View className="buttons">
        {authorisable([certificate]).length > 0 ? (
          <Button id="open-authorise" label={GIVE_DELEGATION_TEXTS[language].open} onPress={authorise} />
        ) : null}
        {certificate.status === 'VALID' ? <Button id="open-voucher" label={texts.print} onPress={print} /> : null}
      </View>
    ) : undefined
  return (
    <PageShell title={texts.detailTitle} back foot={foot}>
      {failure ? (
        <FailedNotice id="detail-failure" failure={failure} words={gone} busy={busy} onAgain={() => void refresh()} />
      ) : null}
      {busy && !certificate ? <Skeleton /> : null}
      {certificate ? <CertificateView certificate={certificate} nowMs={nowMs} /> : null}
    </PageShell>
  )
}
