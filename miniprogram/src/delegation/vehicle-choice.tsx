import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { findByPlate } from '../certificates/find-by-plate.ts'
import { titleInWords } from '../certificates/title-in-words.ts'
import { Button } from '../design/components/button.tsx'
import { Card } from '../design/components/card.tsx'
import { ChoiceLine } from '../design/components/choice-line.tsx'
import { Plate } from '../design/components/plate.tsx'
import { TextInput } from '../design/components/text-input.tsx'
import { useLanguage } from '../design/language.ts'
import { FLEET_TEXTS } from '../design/texts/fleet.ts'
import { GIVE_DELEGATION_TEXTS } from '../design/texts/give-delegation.ts'

/** As many vehicles are offered at once; the search finds the others (assumed). */
const AT_ONCE = 8

/** 选一辆车: the chosen one, or a search over those that can be chosen. */
export interface VehicleChoiceProps {
  readonly vehicles: readonly OwnCertificate[]
  readonly chosen: string | undefined
  readonly onChoose: (certificateId: string | undefined) => void
}

function PlateOrTitle({ vehicle }: { readonly vehicle: OwnCertificate }) {
  const language = useLanguage()
  const { plateNumber, plateColor } = vehicle
  if (plateNumber === undefined) return <Text>{titleInWords(vehicle, language)}</Text>
  return <Plate number={plateNumber} small {...(plateColor === undefined ? {} : { color: plateColor })} />
}

/** Chooses one vehicle. */
export function VehicleChoice({ vehicles, chosen, onChoose }: VehicleChoiceProps) {
  const language = useLanguage()
  const texts = FLEET_TEXTS[language]
  const [typed, setTyped] = useState('')
  const vehicle = vehicles.find(({ certificateId }) => certificateId === chosen)
  if (vehicle) {
    return (
      <Card>
        <View className="row">
          <PlateOrTitle vehicle={vehicle} />
          <Button
            id="other-vehicle"
            look="plain"
            label={GIVE_DELEGATION_TEXTS[language].otherVehicle}
            onPress={() => onChoose(undefined)}
          />
        </View>
      </Card>
    )
  }
  const found = findByPlate(vehicles, typed)
  return (
    <View>
      {vehicles.length > AT_ONCE ? (
        <TextInput id="vehicle-search" label={texts.search} value={typed} longest={12} onChange={setTyped} />
      ) : null}
      {found.length === 0 ? <View className="words-soft park-found">{texts.noneFound(typed)}</View> : null}
      <Card>
        {found.slice(0, AT_ONCE).map((one) => (
          <ChoiceLine
            key={one.certificateId}
            id={`choose-${one.certificateId}`}
            label={one.plateNumber ?? titleInWords(one, language)}
            on={false}
            onToggle={() => onChoose(one.certificateId)}
          >
            <PlateOrTitle vehicle={one} />
          </ChoiceLine>
        ))}
      </Card>
    </View>
  )
}
