import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { findByPlate } from '../certificates/find-by-plate.ts'
import { titleInWords } from '../certificates/title-in-words.ts'
import { Card } from '../design/components/card.tsx'
import { ChoiceLine } from '../design/components/choice-line.tsx'
import { Plate } from '../design/components/plate.tsx'
import { TextInput } from '../design/components/text-input.tsx'
import { useLanguage } from '../design/language.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'
import { FLEET_TEXTS } from '../design/texts/fleet.ts'

/** As many are offered at once; the search finds the others (assumed). */
const AT_ONCE = 12

function nameOf({ plateNumber, number }: OwnCertificate, title: string): string {
  return plateNumber ?? number ?? title
}

function CandidateLine({
  certificate,
  on,
  onChoose,
}: {
  readonly certificate: OwnCertificate
  readonly on: boolean
  readonly onChoose: () => void
}) {
  const { certificateId, plateNumber, plateColor } = certificate
  const name = nameOf(certificate, titleInWords(certificate, useLanguage()))
  return (
    <ChoiceLine id={`about-${certificateId}`} label={name} on={on} onToggle={onChoose}>
      {plateNumber === undefined ? (
        <Text>{name}</Text>
      ) : (
        <Plate number={plateNumber} small {...(plateColor === undefined ? {} : { color: plateColor })} />
      )}
    </ChoiceLine>
  )
}

/** 办哪一本: one of the certificates that the matter may be about. */
export function CertificateChoice({
  candidates,
  chosen,
  onChoose,
}: {
  readonly candidates: readonly OwnCertificate[]
  readonly chosen: string | undefined
  readonly onChoose: (certificateId: string) => void
}) {
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const found = candidates.length > AT_ONCE ? findByPlate(candidates, typed) : candidates
  // the chosen one stays in sight, whatever is searched for
  const shown = [...found].sort((one, other) => rank(one, chosen) - rank(other, chosen)).slice(0, AT_ONCE)
  return (
    <View>
      <View className="heading" role="heading" aria-level={1}>
        {APPLY_FORM_TEXTS[language].whichCertificate}
      </View>
      {candidates.length > AT_ONCE ? (
        <TextInput
          id="certificate-search"
          label={FLEET_TEXTS[language].search}
          value={typed}
          longest={12}
          onChange={setTyped}
        />
      ) : null}
      {shown.length === 0 ? <View className="words-soft">{FLEET_TEXTS[language].noneFound(typed)}</View> : null}
      <Card>
        {shown.map((one) => (
          <CandidateLine
            key={one.certificateId}
            certificate={one}
            on={one.certificateId === chosen}
            onChoose={() => onChoose(one.certificateId)}
          />
        ))}
      </Card>
    </View>
  )
}

function rank({ certificateId }: OwnCertificate, chosen: string | undefined): number {
  return certificateId === chosen ? 0 : 1
}
