import { Text, View } from '@tarojs/components'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import Taro from '@tarojs/taro'
import { CertificateCard } from '../../certificates/certificate-card.tsx'
import { groupCertificates } from '../../certificates/group-certificates.ts'
import { oldestAnswerMs, sourceNotices } from '../../certificates/source-notices.ts'
import type { KnownCertificates } from '../../certificates/use-certificates.ts'
import { Notice } from '../../design/components/notice.tsx'
import { ageWords } from '../../design/date-words.ts'
import { useLanguage } from '../../design/language.ts'
import { PAGES } from '../../design/page-addresses.ts'
import { WALLET_TEXTS } from '../../design/texts/wallet.ts'
import { useSession } from '../../identity/session-context.ts'

const open = (id: string) => void Taro.navigateTo({ url: `${PAGES.certificate}?id=${encodeURIComponent(id)}` })

/** 证照列表: greeting, how fresh it is, what each province did not answer, then the groups. */
export function CertificateGroups({ known }: { readonly known: KnownCertificates }) {
  const nowMs = usePresentMoment()
  const language = useLanguage()
  const texts = WALLET_TEXTS[language]
  const name = useSession().viewer?.displayName
  const { certificates, sources } = known.list
  const age = oldestAnswerMs(sources)
  return (
    <View id="wallet">
      <View className="heading">{texts.greeting(name, certificates.length)}</View>
      {age === undefined ? null : <Text className="words-soft">{ageWords(age, nowMs, language)}</Text>}
      {sourceNotices(sources, nowMs, language).map((words) => (
        <Notice key={words} tone="doubt" words={words} />
      ))}
      {certificates.length === 0 ? <Notice title={texts.emptyTitle} words={texts.emptyWords} /> : null}
      {groupCertificates(certificates, language).map(({ heading, certificates: members }) => (
        <View key={heading}>
          <View className="heading-section">{heading}</View>
          {members.map((certificate) => (
            <CertificateCard
              key={certificate.certificateId}
              certificate={certificate}
              nowMs={nowMs}
              onOpen={() => open(certificate.certificateId)}
            />
          ))}
        </View>
      ))}
    </View>
  )
}
