import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { Notice } from '../../design/components/notice.tsx'
import { momentWords } from '../../design/date-words.ts'
import { useLanguage } from '../../design/language.ts'
import { STOCK_TEXTS } from '../../design/texts/stock.ts'
import { stockLevel } from '../../presentation/plan-stock.ts'
import { worksUntil } from '../../presentation/ready-code.ts'
import { useReadySet } from '../../presentation/use-ready-set.ts'

/** 码快用完: said before it happens, on the first screen, unless more are on their way. */
export function StockEnding() {
  const language = useLanguage()
  const nowMs = usePresentMoment()
  const { set, stock } = useReadySet()
  const until = set && worksUntil(set.spans, nowMs / 1000)
  if (!set || until === undefined || stock.step !== 'idle') return null
  if (stockLevel(set, nowMs / 1000) !== 'ending') return null
  const words = STOCK_TEXTS[language].endingSoon(momentWords(until * 1000, nowMs, language))
  return <Notice id="stock-ending" tone="doubt" words={words} />
}
