import { View } from '@tarojs/components'
import { Button } from '../design/components/button.tsx'
import { useTexts } from '../design/language.ts'
import { OFFICER_WAITING_TEXTS } from '../design/texts/officer-waiting.ts'
import { SCAN_TEXTS } from '../design/texts/verify.ts'
import { OfficerWaiting } from '../lookup/officer-waiting.tsx'
import { AlertLines } from './alert-lines.tsx'
import { RecentLines } from './recent-lines.tsx'
import { ShiftCard } from './shift-card.tsx'
import { WaitingReports } from './waiting-reports.tsx'

/** Ways from the desk. */
export interface InspectorDeskProps {
  readonly onScan: () => void
  readonly onLookUp: () => void
  readonly onPrepare: () => void
}

/** 执法人员的首页: the one large button first, then the lists for a place without network, what waits, the last checks, and how verdicts are told. */
export function InspectorDesk({ onScan, onLookUp, onPrepare }: InspectorDeskProps) {
  const texts = useTexts(SCAN_TEXTS)
  const lookupTexts = useTexts(OFFICER_WAITING_TEXTS)
  return (
    <View>
      <View className="scan-big">
        <Button id="open-scan" look="primary" label={texts.open} onPress={onScan} />
      </View>
      <View className="words">{texts.inspectorHint}</View>
      <Button id="open-lookup" label={lookupTexts.open} onPress={onLookUp} />
      <OfficerWaiting onLook={onLookUp} />
      <ShiftCard onPrepare={onPrepare} />
      <WaitingReports />
      <RecentLines />
      <AlertLines />
    </View>
  )
}
