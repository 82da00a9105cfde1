import { keptStorage } from '@platform/storage.ts'
import { View } from '@tarojs/components'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { useLanguage } from '../design/language.ts'
import { SHIFT_TEXTS } from '../design/texts/offline.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { readShiftSummary } from './shift-summary.ts'
import { shiftWords } from './shift-words.ts'

/** 离线家底 on the officer's first page: how old the lists are, and one press to prepare for the day. */
export function ShiftCard({ onPrepare }: { readonly onPrepare: () => void }) {
  const language = useLanguage()
  const { nowMs } = useGateway().clock.read()
  const { words, ready } = shiftWords(readShiftSummary(keptStorage), nowMs, language)
  return (
    <View>
      <Notice id="shift-state" tone={ready ? 'brand' : 'doubt'} words={words} />
      <Button id="open-shift" label={SHIFT_TEXTS[language].open} onPress={onPrepare} />
    </View>
  )
}
