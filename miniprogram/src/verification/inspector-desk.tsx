import { View } from '@tarojs/components'
import { Button } from '../design/components/button.tsx'
import { useTexts } from '../design/language.ts'
import { SCAN_TEXTS } from '../design/texts/verify.ts'
import { AlertLines } from './alert-lines.tsx'
import { RecentLines } from './recent-lines.tsx'
import { ShiftCard } from './shift-card.tsx'
import { WaitingReports } from './waiting-reports.tsx'

/** 执法人员的首页: the one large button first, then the lists for a place without network, what waits, the last checks, and how verdicts are told. */
export function InspectorDesk({ onScan, onPrepare }: { readonly onScan: () => void; readonly onPrepare: () => void }) {
  const texts = useTexts(SCAN_TEXTS)
  return (
    <View>
      <View className="scan-big">
        <Button id="open-scan" look="primary" label={texts.open} onPress={onScan} />
      </View>
      <View className="words">{texts.inspectorHint}</View>
      <ShiftCard onPrepare={onPrepare} />
      <WaitingReports />
      <RecentLines />
      <AlertLines />
    </View>
  )
}
