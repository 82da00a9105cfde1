import { Text, View } from '@tarojs/components'
import { provinceName } from '../certificates/source-notices.ts'
import { Card } from '../design/components/card.tsx'
import { Shape } from '../design/components/shape.tsx'
import { momentWords } from '../design/date-words.ts'
import { useLanguage, type Language } from '../design/language.ts'
import { useObservedValue } from '../design/observed-value.ts'
import { kindTitle } from '../design/texts/certificate-kinds.ts'
import { INSPECTOR_TEXTS } from '../design/texts/inspector.ts'
import { VERDICT_TEXTS } from '../design/texts/verify.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { outcomeWords } from './scanned-verdict.ts'
import type { RecentCheck } from './recent-checks.ts'
import { useVerificationServices } from './verification-context.ts'

/** What was checked: province and kinds, or that the code gave nothing. */
function whatWords({ kinds, province, offline }: RecentCheck, language: Language): string {
  const texts = INSPECTOR_TEXTS[language]
  const titles = [...new Set(kinds)].map((kind) => kindTitle(kind, language) ?? VERDICT_TEXTS[language].otherKind)
  const what = titles.length === 0 ? [texts.nothingInCode] : titles
  const where = province === undefined ? [] : [provinceName(province, language)]
  return [...where, ...what, ...(offline ? [texts.recentOffline] : [])].join(' · ')
}

/** 最近核验: moment, verdict and kind of the last checks, for "have I had this one"; no person and no vehicle. */
export function RecentLines() {
  const language = useLanguage()
  const texts = INSPECTOR_TEXTS[language]
  const { recent } = useVerificationServices()
  const { nowMs } = useGateway().clock.read()
  const checks = useObservedValue(recent.list)
  return (
    <View id="recent-checks">
      <View className="heading-section">{texts.recent}</View>
      {checks.length === 0 ? <View className="words-soft">{texts.recentNone}</View> : null}
      {checks.length > 0 ? (
        <Card>
          {checks.map((check) => {
            const moment = momentWords(check.at, nowMs, language)
            const what = whatWords(check, language)
            const word = outcomeWords(check.outcome, language)
            return (
              <View key={check.at} className="recent-line" aria-label={texts.recentLine(moment, word, what)}>
                <Shape form={check.form} />
                <View className="recent-words">
                  <Text className="recent-word">{`${word} · ${moment}`}</Text>
                  <Text className="words-soft">{what}</Text>
                </View>
              </View>
            )
          })}
        </Card>
      ) : null}
      {checks.length > 0 ? <View className="words-soft">{texts.recentKept}</View> : null}
    </View>
  )
}
