import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { findByPlate } from '../../certificates/find-by-plate.ts'
import { titleInWords } from '../../certificates/title-in-words.ts'
import { ChoiceLine } from '../../design/components/choice-line.tsx'
import { Plate } from '../../design/components/plate.tsx'
import { TextInput } from '../../design/components/text-input.tsx'
import { useLanguage } from '../../design/language.ts'
import { FLEET_TEXTS } from '../../design/texts/fleet.ts'

/** As many fit on a screen; a longer list is searched by the tail of the plate (assumed). */
const AT_ONCE = 8
const LONGEST_TYPED = 12

/** 可以亮的: what can be ticked, what is ticked already. */
export interface SetLinesProps {
  readonly presentable: readonly OwnCertificate[]
  readonly chosen: readonly OwnCertificate[]
  readonly onToggle: (certificate: OwnCertificate) => void
}

function SetLine({
  one,
  on,
  onToggle,
}: {
  readonly one: OwnCertificate
  readonly on: boolean
  readonly onToggle: () => void
}) {
  const title = titleInWords(one, useLanguage())
  const { plateNumber, plateColor } = one
  return (
    <ChoiceLine
      id={`choose-${one.certificateId}`}
      label={`${title} ${plateNumber ?? ''}`.trim()}
      on={on}
      onToggle={onToggle}
    >
      <View className="row">
        <Text>{title}</Text>
        {plateNumber ? (
          <Plate number={plateNumber} small {...(plateColor === undefined ? {} : { color: plateColor })} />
        ) : null}
      </View>
    </ChoiceLine>
  )
}

/** What is ticked stands first and stays in sight; of the others as many as fit, or what the search finds. */
export function SetLines({ presentable, chosen, onToggle }: SetLinesProps) {
  const texts = FLEET_TEXTS[useLanguage()]
  const [typed, setTyped] = useState('')
  const [first] = useState(chosen)
  const rest = presentable.filter((one) => !first.includes(one))
  const found = findByPlate(rest, typed)
  const onView = [...first, ...found.slice(0, AT_ONCE), ...found.slice(AT_ONCE).filter((one) => chosen.includes(one))]
  return (
    <View>
      {rest.length > AT_ONCE ? (
        <TextInput id="set-search" label={texts.search} value={typed} longest={LONGEST_TYPED} onChange={setTyped} />
      ) : null}
      {onView.map((one) => (
        <SetLine key={one.certificateId} one={one} on={chosen.includes(one)} onToggle={() => onToggle(one)} />
      ))}
      {found.length === 0 && rest.length > 0 ? (
        <View className="words-soft park-found">{texts.noneFound(typed)}</View>
      ) : null}
    </View>
  )
}
