import { LanguageSwitch } from '../../../design/components/language-switch.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { useTexts } from '../../../design/language.ts'
import { SCAN_TEXTS } from '../../../design/texts/verify.ts'
import { ScanPanel } from '../../../verification/scan-panel.tsx'
import { StockNotice } from '../../../verification/stock-notice.tsx'
import { useScan } from '../../../verification/use-scan.ts'
import { PublicPageFoot } from './public-page-foot.tsx'

/** 公众扫码. */
export function ScanView() {
  const texts = useTexts(SCAN_TEXTS)
  const scan = useScan(() => undefined)
  return (
    <PageShell title={texts.title} back corner={<LanguageSwitch />}>
      <ScanPanel scan={scan} hint={texts.publicHint} />
      <StockNotice />
      <PublicPageFoot />
    </PageShell>
  )
}
