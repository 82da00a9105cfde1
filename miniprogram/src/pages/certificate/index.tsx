import { Text, View } from '@tarojs/components'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { useRouter } from '@tarojs/taro'
import { certificateRemarks } from '../../certificates/certificate-remarks.ts'
import { fieldLines } from '../../certificates/field-lines.ts'
import { titleInWords } from '../../certificates/title-in-words.ts'
import { useCertificate } from '../../certificates/use-certificate.ts'
import { Card } from '../../design/components/card.tsx'
import { FieldList } from '../../design/components/field-list.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { StatusTag } from '../../design/components/status-tag.tsx'
import { momentWords } from '../../design/date-words.ts'
import { useLanguage } from '../../design/language.ts'
import { STATUS_FORMS } from '../../design/status-forms.ts'
import { RELATION_TEXTS, STATUS_TEXTS } from '../../design/texts/certificates.ts'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { WALLET_TEXTS } from '../../design/texts/wallet.ts'

/** 证照详情: state, what to mind, every released field with why it is not shown in full. */
export default function CertificatePage() {
  const { certificate, failure } = useCertificate(useRouter().params['id'] ?? '')
  const nowMs = usePresentMoment()
  const language = useLanguage()
  const texts = WALLET_TEXTS[language]
  const problem = failure && FAILURE_TEXTS[language][failure]
  if (!certificate) {
    return (
      <PageShell title={texts.detailTitle} back>
        {problem ? (
          <Notice
            id="detail-failure"
            tone="doubt"
            title={problem.title}
            words={failure === 'not-found' ? texts.detailGone : problem.words}
          />
        ) : (
          <Skeleton />
        )}
      </PageShell>
    )
  }
  const { status } = certificate
  return (
    <PageShell title={texts.detailTitle} back>
      <View className="heading">{titleInWords(certificate, language)}</View>
      <View className="row">
        <StatusTag form={STATUS_FORMS[status]} word={STATUS_TEXTS[language][status]} />
        <Text className="words-soft">{RELATION_TEXTS[language][certificate.relation]}</Text>
      </View>
      {certificateRemarks(certificate, nowMs, language).map(({ words, urgent }) => (
        <Notice key={words} tone={urgent ? 'doubt' : 'brand'} words={words} />
      ))}
      <View className="words-soft detail-age">
        {texts.asOf(momentWords(Date.parse(certificate.asOf), nowMs, language))}
      </View>
      <Card>
        <FieldList lines={fieldLines(certificate, nowMs, language)} />
      </Card>
      <View className="words-soft">{texts.issuer}</View>
    </PageShell>
  )
}
