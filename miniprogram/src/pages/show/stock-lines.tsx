import { keptStorage } from '@platform/storage.ts'
import { View } from '@tarojs/components'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { momentWords } from '../../design/date-words.ts'
import { useLanguage, type Language } from '../../design/language.ts'
import { STOCK_TEXTS } from '../../design/texts/stock.ts'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { stockLevel } from '../../presentation/plan-stock.ts'
import { worksUntil, type ReadySet } from '../../presentation/ready-code.ts'
import { useClockUnsure } from '../../presentation/use-clock-unsure.ts'
import type { ShowPage } from '../../presentation/use-show-page.ts'

/** What has to be said of the stock, the most urgent first; undefined when all is well. */
function warning(set: ReadySet, page: ShowPage, nowMs: number, language: Language): string | undefined {
  const texts = STOCK_TEXTS[language]
  const until = worksUntil(set.spans, nowMs / 1000)
  if (until === undefined) return undefined
  const moment = momentWords(until * 1000, nowMs, language)
  if (page.stock.waiting) return texts.waiting
  if (page.stock.failure === 'storage-full') return texts.storageFull(moment)
  if (keptStorage.isRefusing()) return texts.notKept
  if (stockLevel(set, nowMs / 1000) === 'ending' && page.stock.step === 'idle') return texts.endingSoon(moment)
  const unfinished = page.stock.step === 'idle' && set.wantedUntil - until > 0 && page.stock.failure !== undefined
  return unfinished ? texts.stopped(moment) : undefined
}

/** 备了多久: until when it works without network, 备足 7 天 with its progress, and what is in the way. */
export function StockLines({ set, page }: { readonly set: ReadySet; readonly page: ShowPage }) {
  const language = useLanguage()
  const texts = STOCK_TEXTS[language]
  const nowMs = usePresentMoment()
  const unsure = useClockUnsure()
  const until = worksUntil(set.spans, nowMs / 1000)
  if (until === undefined) return null
  const { step, there, wanted, waiting } = page.stock
  const filling = step !== 'idle' && !waiting && set.wantedUntil > until
  const words = warning(set, page, nowMs, language)
  const complete = stockLevel(set, nowMs / 1000) === 'seven-days'
  return (
    <View>
      <View id="works-until" className="words-soft code-line">
        {texts.worksUntil(momentWords(until * 1000, nowMs, language))}
      </View>
      {words ? <Notice id="stock-warning" tone="doubt" words={words} /> : null}
      {unsure ? <Notice id="clock-unsure" tone="doubt" words={texts.clockUnsure} /> : null}
      {filling ? (
        <View id="stock-progress" className="words-soft code-line" aria-live="polite">
          {texts.filling(Math.min(there, wanted), wanted)}
        </View>
      ) : null}
      {filling || complete ? null : (
        <Button
          id="fill-seven-days"
          look="plain"
          label={texts.fillSevenDays}
          onPress={() => void page.fillSevenDays()}
        />
      )}
    </View>
  )
}
