import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { provinceName } from '../certificates/source-notices.ts'
import { titleInWords } from '../certificates/title-in-words.ts'
import { Card } from '../design/components/card.tsx'
import { ChoiceLine } from '../design/components/choice-line.tsx'
import { MenuLine } from '../design/components/menu-line.tsx'
import { Notice } from '../design/components/notice.tsx'
import { Segments } from '../design/components/segments.tsx'
import { useLanguage } from '../design/language.ts'
import { MATTER_TEXTS } from '../design/texts/applications.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'
import { fittingKinds, provincesOf, type KindGroup } from './fitting-kinds.ts'

interface GroupsProps {
  readonly heading: string
  readonly groups: readonly KindGroup[]
  readonly onOpen: (kindId: string) => void
}

function Groups({ heading, groups, onOpen }: GroupsProps) {
  const language = useLanguage()
  if (groups.length === 0) return null
  return (
    <View>
      <View className="heading-section" role="heading" aria-level={2}>
        {heading}
      </View>
      {groups.map((group) => (
        <Card key={group.kind}>
          <View className="card-title kinds-title">{titleInWords(group, language)}</View>
          {group.kinds.map(({ kindId, matter }) => (
            <MenuLine
              key={kindId}
              id={`kind-${kindId}`}
              label={MATTER_TEXTS[language][matter]}
              onOpen={() => onOpen(kindId)}
            />
          ))}
        </Card>
      ))}
    </View>
  )
}

/** Few provinces stand side by side; more are lines to choose from. */
const SIDE_BY_SIDE = 3

function Provinces({
  provinces,
  chosen,
  onChoose,
}: {
  readonly provinces: readonly string[]
  readonly chosen: string
  readonly onChoose: (province: string) => void
}) {
  const language = useLanguage()
  if (provinces.length < 2) return null
  const choices = provinces.map((value) => ({ value, label: provinceName(value, language) }))
  if (choices.length <= SIDE_BY_SIDE) {
    return (
      <View className="wallet-parts">
        <Segments name="province" choices={choices} chosen={chosen} onChoose={onChoose} />
      </View>
    )
  }
  return (
    <Card>
      <View className="card-title">{APPLY_FORM_TEXTS[language].provinces}</View>
      {choices.map(({ value, label }) => (
        <ChoiceLine
          key={value}
          id={`province-${value}`}
          label={label}
          on={value === chosen}
          onToggle={() => onChoose(value)}
        />
      ))}
    </Card>
  )
}

/** 能办什么: of the chosen province, first about certificates that are there, then new ones. */
export function KindsView({
  kinds,
  certificates,
  onOpen,
}: {
  readonly kinds: readonly ApplicationKind[]
  readonly certificates: readonly OwnCertificate[]
  readonly onOpen: (kindId: string) => void
}) {
  const texts = APPLY_FORM_TEXTS[useLanguage()]
  const [choice, setChoice] = useState<string>()
  const provinces = provincesOf(kinds)
  const own = provinces.find((one) => certificates.some(({ province }) => province === one))
  const province = choice ?? own ?? provinces[0] ?? ''
  const { held, fresh } = fittingKinds(kinds, certificates, province)
  return (
    <View id="kinds">
      <Provinces provinces={provinces} chosen={province} onChoose={setChoice} />
      {held.length + fresh.length === 0 ? (
        <Notice id="no-kinds" title={texts.noKinds} words={texts.noKindsWords} />
      ) : null}
      <Groups heading={texts.held} groups={held} onOpen={onOpen} />
      <Groups heading={texts.fresh} groups={fresh} onOpen={onOpen} />
    </View>
  )
}
