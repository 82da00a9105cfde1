import Taro from '@tarojs/taro'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { useTexts } from '../../../design/language.ts'
import { PAGES } from '../../../design/page-addresses.ts'
import { SCAN_TEXTS } from '../../../design/texts/verify.ts'
import { ScanPanel } from '../../../verification/scan-panel.tsx'
import { StockNotice } from '../../../verification/stock-notice.tsx'
import { useScan } from '../../../verification/use-scan.ts'

/** 执法扫码. */
export default function InspectorScanPage() {
  const texts = useTexts(SCAN_TEXTS)
  const scan = useScan(() => void Taro.navigateTo({ url: PAGES.inspectorResult }))
  return (
    <PageShell title={texts.title} back>
      <ScanPanel scan={scan} hint={texts.inspectorHint} />
      <StockNotice />
    </PageShell>
  )
}
