import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ConfirmSheet } from '../../design/components/confirm-sheet.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { useLanguage } from '../../design/language.ts'
import { SHOW_TEXTS } from '../../design/texts/show.ts'
import { cannotJoin, isPresentable } from '../../presentation/propose-set.ts'
import type { ShowPage } from '../../presentation/use-show-page.ts'
import { SetLines } from './set-lines.tsx'

const REASONS = { full: 'setFull', 'kind-twice': 'setKindTwice', 'not-presentable': 'noneWords' } as const

/** 换一组: ticks up to four valid certificates; one that cannot join says why. */
export function ChooseSetSheet({ page, onClose }: { readonly page: ShowPage; readonly onClose: () => void }) {
  const language = useLanguage()
  const texts = SHOW_TEXTS[language]
  const presentable = page.certificates?.filter(isPresentable) ?? []
  const [chosen, setChosen] = useState<readonly OwnCertificate[]>(() =>
    presentable.filter(({ certificateId }) => page.set?.certificateIds.includes(certificateId)),
  )
  const [remark, setRemark] = useState<string>()
  const toggle = (candidate: OwnCertificate) => {
    if (chosen.includes(candidate)) return setChosen(chosen.filter((one) => one !== candidate))
    const obstacle = cannotJoin(chosen, candidate)
    setRemark(obstacle && texts[REASONS[obstacle]])
    if (!obstacle) setChosen([...chosen, candidate])
  }
  const agree = () => {
    if (presentable.length === 0) return onClose()
    if (chosen.length === 0) return setRemark(texts.setEmpty)
    onClose()
    void page.choose(chosen.map(({ certificateId }) => certificateId))
  }
  return (
    <ConfirmSheet title={texts.setTitle} agree={texts.setReady} onAgree={agree} onLeave={onClose}>
      <View className="words-soft">{presentable.length === 0 ? texts.setUnknown : texts.setHint}</View>
      <SetLines presentable={presentable} chosen={chosen} onToggle={toggle} />
      {remark ? <Notice tone="doubt" words={remark} /> : null}
    </ConfirmSheet>
  )
}
