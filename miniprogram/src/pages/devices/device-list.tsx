import type { LivingSession } from 'shared-types/contracts/sessions.ts'
import { Text, View } from '@tarojs/components'
import { Card } from '../../design/components/card.tsx'
import { momentWords } from '../../design/date-words.ts'
import { useLanguage } from '../../design/language.ts'
import { DEVICES_TEXTS } from '../../design/texts/devices.ts'

/** 已登录的设备, this phone first; a device is told by its times alone. */
export function DeviceList({ devices, nowMs }: { readonly devices: readonly LivingSession[]; readonly nowMs: number }) {
  const language = useLanguage()
  const texts = DEVICES_TEXTS[language]
  const words = (instant: string) => momentWords(Date.parse(instant), nowMs, language)
  return (
    <View>
      <View id="devices-count" className="words">
        {devices.length > 1 ? texts.several(devices.length) : texts.one}
      </View>
      <Card id="devices">
        {devices.map(({ begunAt, renewedAt, current }) => (
          <View key={`${begunAt}${renewedAt}${current}`} className="device">
            <Text className="card-title">{current ? texts.this : texts.other}</Text>
            <Text className="device-line">{texts.begun(words(begunAt))}</Text>
            {current ? null : <Text className="device-line">{texts.renewed(words(renewedAt))}</Text>}
          </View>
        ))}
      </Card>
      <View className="words-soft">{texts.hint}</View>
    </View>
  )
}
