import { useEffect } from 'react'
import { Notice } from '../design/components/notice.tsx'
import { useLanguage } from '../design/language.ts'
import { useObservedValue } from '../design/observed-value.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { stockWords } from './stock-words.ts'
import { useTrustKeeper } from './use-trust-keeper.ts'

/** 离线家底: prepared whenever a scanning page opens. */
export function StockNotice() {
  const trust = useTrustKeeper()
  const { nowMs } = useGateway().clock.read()
  const stock = useObservedValue(trust.stock)
  useEffect(() => void trust.prepare(), [trust])
  const { words, ready } = stockWords(stock, nowMs, useLanguage())
  return <Notice id="offline-stock" tone={ready ? 'brand' : 'doubt'} words={words} />
}
