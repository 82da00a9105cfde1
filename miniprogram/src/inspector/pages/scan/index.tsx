import Taro from '@tarojs/taro'
import { useTexts } from '../../../design/language.ts'
import { PAGES } from '../../../design/page-addresses.ts'
import { SCAN_TEXTS } from '../../../design/texts/verify.ts'
import { OfficerGuard } from '../../../verification/officer-guard.tsx'
import { ScanPanel } from '../../../verification/scan-panel.tsx'
import { StockNotice } from '../../../verification/stock-notice.tsx'
import { useScan } from '../../../verification/use-scan.ts'

/** 执法扫码. */
export default function InspectorScanPage() {
  const texts = useTexts(SCAN_TEXTS)
  const scan = useScan(() => void Taro.navigateTo({ url: PAGES.inspectorResult }))
  return (
    <OfficerGuard title={texts.title}>
      <ScanPanel scan={scan} hint={texts.inspectorHint} />
      <StockNotice />
    </OfficerGuard>
  )
}
