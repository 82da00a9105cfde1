import type { LivingSession } from 'shared-types/contracts/sessions.ts'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/components/button.tsx'
import { Card } from '../../design/components/card.tsx'
import { momentWords } from '../../design/date-words.ts'
import { useLanguage } from '../../design/language.ts'
import { DEVICES_TEXTS } from '../../design/texts/devices.ts'

/** As many are listed at first, so that the endings below stay in reach (assumed). */
const AT_ONCE = 4

/** 已登录的设备, this phone first; a device is told by its times alone. */
export function DeviceList({ devices, nowMs }: { readonly devices: readonly LivingSession[]; readonly nowMs: number }) {
  const language = useLanguage()
  const texts = DEVICES_TEXTS[language]
  const [all, setAll] = useState(false)
  const onView = all ? devices : devices.slice(0, AT_ONCE)
  const left = devices.length - onView.length
  const words = (instant: string) => momentWords(Date.parse(instant), nowMs, language)
  return (
    <View>
      <View id="devices-count" className="words">
        {devices.length > 1 ? texts.several(devices.length) : texts.one}
      </View>
      <Card id="devices">
        {onView.map(({ begunAt, renewedAt, current }) => (
          <View key={`${begunAt}${renewedAt}${current}`} className="device">
            <Text className="card-title">{current ? texts.this : texts.other}</Text>
            <Text className="device-line">{texts.begun(words(begunAt))}</Text>
            {current ? null : <Text className="device-line">{texts.renewed(words(renewedAt))}</Text>}
          </View>
        ))}
      </Card>
      {left > 0 ? <Button id="all-devices" look="plain" label={texts.more(left)} onPress={() => setAll(true)} /> : null}
      <View className="words-soft">{texts.hint}</View>
    </View>
  )
}
