import { announceWays } from '@platform/announce.ts'
import { Text, View } from '@tarojs/components'
import { Card } from '../design/components/card.tsx'
import { ChoiceLine } from '../design/components/choice-line.tsx'
import { useTexts } from '../design/language.ts'
import { useObservedValue } from '../design/observed-value.ts'
import { INSPECTOR_TEXTS } from '../design/texts/inspector.ts'
import { useVerificationServices } from './verification-context.ts'

/** 提醒方式: how a verdict may be told without a look at the screen; what this device lacks is not offered, with the reason. */
export function AlertLines() {
  const texts = useTexts(INSPECTOR_TEXTS)
  const { alerts } = useVerificationServices()
  const choices = useObservedValue(alerts)
  const { speak, vibrate } = announceWays
  return (
    <View>
      <View className="heading-section">{texts.settings}</View>
      <Card>
        {speak ? (
          <ChoiceLine
            id="alert-speak"
            label={texts.spoken}
            on={choices.speak}
            onToggle={() => alerts.write({ ...choices, speak: !choices.speak })}
          />
        ) : null}
        {vibrate ? (
          <ChoiceLine
            id="alert-vibrate"
            label={texts.vibration}
            on={choices.vibrate}
            onToggle={() => alerts.write({ ...choices, vibrate: !choices.vibrate })}
          />
        ) : null}
        {speak || vibrate ? null : <Text className="words-soft">{texts.noAlerts}</Text>}
        {!speak && vibrate ? <Text className="words-soft">{texts.vibrationWords}</Text> : null}
      </Card>
    </View>
  )
}
