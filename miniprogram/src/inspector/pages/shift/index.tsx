import { View } from '@tarojs/components'
import { Button } from '../../../design/components/button.tsx'
import { useTexts } from '../../../design/language.ts'
import { SHIFT_TEXTS } from '../../../design/texts/offline.ts'
import { OfficerGuard } from '../../../verification/officer-guard.tsx'
import { ShiftView } from '../../../verification/shift-view.tsx'
import { useShift } from '../../../verification/use-shift.ts'

/** 备好今天: begins at once; says what is on this phone and how old it is. */
export default function InspectorShiftPage() {
  const texts = useTexts(SHIFT_TEXTS)
  const shift = useShift()
  const again = <Button id="shift-again" look="primary" busy={shift.busy} label={texts.again} onPress={shift.prepare} />
  return (
    <OfficerGuard title={texts.title} foot={again}>
      <View className="words">{texts.hint}</View>
      <ShiftView shift={shift} />
    </OfficerGuard>
  )
}
