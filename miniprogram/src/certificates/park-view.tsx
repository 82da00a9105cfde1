import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { View } from '@tarojs/components'
import { Button } from '../design/components/button.tsx'
import { Card } from '../design/components/card.tsx'
import { Segments } from '../design/components/segments.tsx'
import { TextInput } from '../design/components/text-input.tsx'
import { useLanguage, useTexts } from '../design/language.ts'
import { FLEET_TEXTS } from '../design/texts/fleet.ts'
import { NEAR_DAYS } from './due-words.ts'
import { countDueWithin } from './next-due.ts'
import { usePark, type Park } from './use-park.ts'
import { VehicleLine } from './vehicle-line.tsx'

const MINUTE_MS = 60_000
/** A plate has eight characters at most; a little more for dots and blanks. */
const LONGEST_TYPED = 12

/** 车队列表: `onOpen` opens one of its certificates. */
export interface ParkViewProps {
  readonly certificates: readonly OwnCertificate[]
  readonly nowMs: number
  readonly onOpen: (certificateId: string) => void
}

/** What stands above the lines: how many are near their end, the search, and the order while nothing is typed. */
function ParkHead({ park, near }: { readonly park: Park; readonly near: number }) {
  const texts = useTexts(FLEET_TEXTS)
  const orders = (['due', 'given'] as const).map((value) => ({ value, label: texts.orders[value] }))
  return (
    <View>
      <View id="park-due" className="words-soft">
        {near > 0 ? texts.dueWithin(near, NEAR_DAYS) : texts.noneDue(NEAR_DAYS)}
      </View>
      <TextInput
        id="park-search"
        label={texts.search}
        value={park.typed}
        longest={LONGEST_TYPED}
        onChange={park.search}
      />
      {park.typed.trim() === '' ? (
        <View className="park-order">
          <Segments name="park-order" choices={orders} chosen={park.order} onChoose={park.setOrder} />
        </View>
      ) : (
        <View id="park-found" className="words-soft park-found" aria-live="polite">
          {park.found > 0 ? texts.found(park.found) : texts.noneFound(park.typed)}
        </View>
      )}
    </View>
  )
}

/** 车队: a long list of vehicles with a search by the tail of the plate and the order of what falls due next. */
export function ParkView({ certificates, nowMs, onOpen }: ParkViewProps) {
  const language = useLanguage()
  const texts = FLEET_TEXTS[language]
  const minuteMs = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS
  const park = usePark(certificates, minuteMs)
  return (
    <View>
      <ParkHead park={park} near={countDueWithin(certificates, NEAR_DAYS, minuteMs)} />
      {park.found === 0 ? (
        <Button id="park-clear" look="plain" label={texts.clear} onPress={() => park.search('')} />
      ) : (
        <Card>
          {park.onView.map((certificate) => (
            <VehicleLine
              key={certificate.certificateId}
              certificate={certificate}
              minuteMs={minuteMs}
              language={language}
              onOpen={onOpen}
            />
          ))}
        </Card>
      )}
      {park.left > 0 ? (
        <Button id="park-more" look="plain" label={texts.more(park.left)} onPress={park.showMore} />
      ) : null}
    </View>
  )
}
