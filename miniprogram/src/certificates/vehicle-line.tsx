import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { Plate } from '../design/components/plate.tsx'
import { StatusTag } from '../design/components/status-tag.tsx'
import type { Language } from '../design/language.ts'
import { plateInGroups } from '../design/plate-look.ts'
import { pressable } from '../design/pressable.ts'
import { STATUS_FORMS } from '../design/status-forms.ts'
import { STATUS_TEXTS } from '../design/texts/certificates.ts'
import { FLEET_TEXTS } from '../design/texts/fleet.ts'
import { dueWords } from './due-words.ts'
import { titleInWords } from './title-in-words.ts'

/** 车辆行: one vehicle of a long list; opens its detail. */
export interface VehicleLineProps {
  readonly certificate: OwnCertificate
  /** The present minute, so that a line is drawn anew once a minute and not with every letter that is typed. */
  readonly minuteMs: number
  readonly language: Language
  readonly onOpen: (certificateId: string) => void
}

/** Plate, state and what falls due next; drawn anew only when one of these changes. */
export const VehicleLine = memo(function VehicleLine({ certificate, minuteMs, language, onOpen }: VehicleLineProps) {
  const { certificateId, plateNumber, plateColor, status } = certificate
  const word = STATUS_TEXTS[language][status]
  const due = dueWords(certificate, minuteMs, language)
  const name = plateNumber === undefined ? titleInWords(certificate, language) : plateInGroups(plateNumber)
  return (
    <View
      id={`vehicle-${certificateId}`}
      className="vehicle-line"
      {...pressable(FLEET_TEXTS[language].lineLabel(name, word, due?.words ?? ''))}
      onClick={() => onOpen(certificateId)}
    >
      <View className="row">
        {plateNumber === undefined ? (
          <Text>{name}</Text>
        ) : (
          <Plate number={plateNumber} small {...(plateColor === undefined ? {} : { color: plateColor })} />
        )}
        <StatusTag form={STATUS_FORMS[status]} word={word} />
      </View>
      {due ? <Text className={`vehicle-due ${due.urgent ? 'card-remark-urgent' : ''}`}>{due.words}</Text> : null}
    </View>
  )
})
