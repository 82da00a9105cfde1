import { View } from '@tarojs/components'
import { Notice } from '../design/components/notice.tsx'
import { useLanguage } from '../design/language.ts'
import { useSession } from '../identity/session-context.ts'
import { refusedLines, shiftWords } from './shift-words.ts'
import { stockWords } from './stock-words.ts'
import { useShift } from './use-shift.ts'

/** 离线家底: prepared whenever a scanning page opens; for an officer with the state of both lists. */
export function StockNotice() {
  const language = useLanguage()
  const { stock, nowMs, summary } = useShift()
  const officer = useSession().viewer?.kind === 'inspector'
  const plain = stockWords(stock, nowMs, language)
  const { words, ready } = officer && plain.ready ? shiftWords(summary, nowMs, language) : plain
  return (
    <View>
      <Notice id="offline-stock" tone={ready ? 'brand' : 'doubt'} words={words} />
      {refusedLines(stock, language).map(({ id, words: why }) => (
        <Notice key={why} id={id} tone="doubt" words={why} />
      ))}
    </View>
  )
}
