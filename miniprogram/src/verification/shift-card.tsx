import { keptStorage } from '@platform/storage.ts'
import { networkState } from '@platform/network.ts'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { useLanguage } from '../design/language.ts'
import { SHIFT_TEXTS } from '../design/texts/offline.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { createArrivedLists } from './arrived-lists.ts'
import { readShiftSummary } from './shift-summary.ts'
import { shiftWords } from './shift-words.ts'

/** 离线家底 on the officer's first page: the lists are fetched ahead, how old the verified ones are, and one press for both. */
export function ShiftCard({ onPrepare }: { readonly onPrepare: () => void }) {
  const language = useLanguage()
  const { gateway, clock } = useGateway()
  const { nowMs } = clock.read()
  useEffect(() => {
    const fetchAhead = () => void createArrivedLists(gateway, keptStorage).fetch()
    if (networkState.isOnline()) fetchAhead()
    return networkState.onChange((online) => {
      if (online) fetchAhead()
    })
  }, [gateway])
  const [summary, setSummary] = useState(() => readShiftSummary(keptStorage))
  // back from the preparation or the scanner, which fetch and verify
  useDidShow(() => setSummary(readShiftSummary(keptStorage)))
  const { words, ready } = shiftWords(summary, nowMs, language)
  return (
    <View>
      <Notice id="shift-state" tone={ready ? 'brand' : 'doubt'} words={words} />
      <Button id="open-shift" label={SHIFT_TEXTS[language].open} onPress={onPrepare} />
    </View>
  )
}
