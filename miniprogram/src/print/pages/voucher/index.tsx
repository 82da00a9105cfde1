import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useCertificates } from '../../../certificates/use-certificates.ts'
import { Button } from '../../../design/components/button.tsx'
import { Notice } from '../../../design/components/notice.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { Skeleton } from '../../../design/components/skeleton.tsx'
import { useTexts } from '../../../design/language.ts'
import { PAGES } from '../../../design/page-addresses.ts'
import { VOUCHER_TEXTS } from '../../../design/texts/vouchers.ts'
import { useSession } from '../../../identity/session-context.ts'
import { FailedNotice } from '../../../pages/failed-notice.tsx'
import { printableVehicles } from '../../../vouchers/printable-vehicles.ts'
import { FleetView } from '../../fleet-view.tsx'
import { OneView } from '../../one-view.tsx'

const openCodes = () => void Taro.navigateTo({ url: PAGES.printedCodes })

/** 打印凭证: of the certificate in `id`, or of all vehicles without one. */
export default function VoucherPage() {
  const texts = useTexts(VOUCHER_TEXTS)
  const certificateId = useRouter().params['id']
  const { signedIn } = useSession()
  return (
    <PageShell title={texts.title} back>
      {texts.what.map((line) => (
        <View key={line} className="words bullet">
          {line}
        </View>
      ))}
      {signedIn && certificateId ? <OneView certificateId={certificateId} /> : null}
      {signedIn && !certificateId ? <FleetPart /> : null}
      {signedIn ? null : <FailedNotice id="voucher-failure" failure="not-signed-in" busy={false} onAgain={openCodes} />}
      {signedIn ? <Button id="open-codes" look="plain" label={texts.openCodes} onPress={openCodes} /> : null}
    </PageShell>
  )
}

function FleetPart() {
  const texts = useTexts(VOUCHER_TEXTS)
  const { known, failure, busy, refresh } = useCertificates(true)
  const vehicles = printableVehicles(known?.list.certificates ?? [])
  if (!known && failure) {
    return <FailedNotice id="fleet-failure" failure={failure} busy={busy} onAgain={() => void refresh()} />
  }
  if (!known && busy) return <Skeleton />
  if (vehicles.length === 0) return <Notice id="no-vehicles" words={texts.noVehicles} />
  return <FleetView vehicles={vehicles} />
}
