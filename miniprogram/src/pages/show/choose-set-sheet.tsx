import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceLine } from '../../design/components/choice-line.tsx'
import { ConfirmSheet } from '../../design/components/confirm-sheet.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { Plate } from '../../design/components/plate.tsx'
import { SHOW_TEXTS } from '../../design/texts/show.ts'
import { cannotJoin, isPresentable } from '../../presentation/propose-set.ts'
import type { ShowPage } from '../../presentation/use-show-page.ts'

const REASONS = {
  full: SHOW_TEXTS.setFull,
  'kind-twice': SHOW_TEXTS.setKindTwice,
  'not-presentable': SHOW_TEXTS.noneWords,
} as const

/** 换一组: ticks up to four valid certificates; one that cannot join says why. */
export function ChooseSetSheet({ page, onClose }: { readonly page: ShowPage; readonly onClose: () => void }) {
  const presentable = page.certificates?.filter(isPresentable) ?? []
  const [chosen, setChosen] = useState<readonly OwnCertificate[]>(() =>
    presentable.filter(({ certificateId }) => page.set?.certificateIds.includes(certificateId)),
  )
  const [remark, setRemark] = useState<string>()
  const toggle = (candidate: OwnCertificate) => {
    if (chosen.includes(candidate)) return setChosen(chosen.filter((one) => one !== candidate))
    const obstacle = cannotJoin(chosen, candidate)
    setRemark(obstacle && REASONS[obstacle])
    if (!obstacle) setChosen([...chosen, candidate])
  }
  const agree = () => {
    if (presentable.length === 0) return onClose()
    if (chosen.length === 0) return setRemark(SHOW_TEXTS.setEmpty)
    onClose()
    void page.choose(chosen.map(({ certificateId }) => certificateId))
  }
  return (
    <ConfirmSheet title={SHOW_TEXTS.setTitle} agree={SHOW_TEXTS.setReady} onAgree={agree} onLeave={onClose}>
      <View className="words-soft">{presentable.length === 0 ? SHOW_TEXTS.setUnknown : SHOW_TEXTS.setHint}</View>
      {presentable.map((one) => (
        <ChoiceLine
          key={one.certificateId}
          id={`choose-${one.certificateId}`}
          label={`${one.title}${one.plateNumber ?? ''}`}
          on={chosen.includes(one)}
          onToggle={() => toggle(one)}
        >
          <View className="row">
            <Text>{one.title}</Text>
            {one.plateNumber ? (
              <Plate
                number={one.plateNumber}
                small
                {...(one.plateColor === undefined ? {} : { color: one.plateColor })}
              />
            ) : null}
          </View>
        </ChoiceLine>
      ))}
      {remark ? <Notice tone="doubt" words={remark} /> : null}
    </ConfirmSheet>
  )
}
