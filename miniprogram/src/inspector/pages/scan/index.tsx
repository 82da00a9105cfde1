import Taro from '@tarojs/taro'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { PAGES } from '../../../design/page-addresses.ts'
import { VERIFY_TEXTS } from '../../../design/texts/verify.ts'
import { ScanPanel } from '../../../verification/scan-panel.tsx'
import { StockNotice } from '../../../verification/stock-notice.tsx'
import { useScan } from '../../../verification/use-scan.ts'

/** 执法扫码. */
export default function InspectorScanPage() {
  const scan = useScan(() => void Taro.navigateTo({ url: PAGES.inspectorResult }))
  return (
    <PageShell title={VERIFY_TEXTS.title} back>
      <ScanPanel scan={scan} hint={VERIFY_TEXTS.inspectorHint} />
      <StockNotice />
    </PageShell>
  )
}
