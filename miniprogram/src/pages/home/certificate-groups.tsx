import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import Taro from '@tarojs/taro'
import { groupCertificates } from '../../certificates/group-certificates.ts'
import { oldestAnswerMs, sourceNotices } from '../../certificates/source-notices.ts'
import type { KnownCertificates } from '../../certificates/use-certificates.ts'
import { certificatesOnView, partsToChoose, type WalletPart } from '../../certificates/wallet-parts.ts'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { Segments } from '../../design/components/segments.tsx'
import { ageWords } from '../../design/date-words.ts'
import { useLanguage } from '../../design/language.ts'
import { PAGES } from '../../design/page-addresses.ts'
import { FLEET_TEXTS } from '../../design/texts/fleet.ts'
import { WALLET_TEXTS } from '../../design/texts/wallet.ts'
import { useSession } from '../../identity/session-context.ts'
import { printableVehicles } from '../../vouchers/printable-vehicles.ts'
import { CertificateGroupView } from './certificate-group-view.tsx'

const printAll = () => void Taro.navigateTo({ url: PAGES.voucher })
const open = (id: string) => void Taro.navigateTo({ url: `${PAGES.certificate}?id=${encodeURIComponent(id)}` })

/** 证照列表: greeting, how fresh it is, what each province did not answer, then the groups of the chosen part. */
export function CertificateGroups({ known }: { readonly known: KnownCertificates }) {
  const nowMs = usePresentMoment()
  const language = useLanguage()
  const texts = WALLET_TEXTS[language]
  const name = useSession().viewer?.displayName
  const { certificates, sources } = known.list
  const age = oldestAnswerMs(sources)
  const [choice, setChoice] = useState<WalletPart>()
  const parts = partsToChoose(certificates)
  const vehicles = printableVehicles(certificates).length
  const part = parts.find((one) => one === choice) ?? parts[0]
  const onView = certificatesOnView(certificates, part)
  return (
    <View id="wallet">
      <View className="heading">{texts.greeting(name, certificates.length)}</View>
      {age === undefined ? null : <Text className="words-soft">{ageWords(age, nowMs, language)}</Text>}
      {sourceNotices(sources, nowMs, language).map((words) => (
        <Notice key={words} tone="doubt" words={words} />
      ))}
      {certificates.length === 0 ? <Notice id="empty" title={texts.emptyTitle} words={texts.emptyWords} /> : null}
      {part === undefined ? null : (
        <View className="wallet-parts">
          <Segments
            name="part"
            choices={parts.map((value) => ({ value, label: FLEET_TEXTS[language].parts[value] }))}
            chosen={part}
            onChoose={setChoice}
          />
        </View>
      )}
      {groupCertificates(onView, language).map((group) => (
        <CertificateGroupView key={group.heading} group={group} nowMs={nowMs} onOpen={open} />
      ))}
      {vehicles > 1 && printableVehicles(onView).length > 0 ? (
        <Button id="print-all" label={texts.printAll(vehicles)} onPress={printAll} />
      ) : null}
    </View>
  )
}
