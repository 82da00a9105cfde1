import { Text, View } from '@tarojs/components'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { useRouter } from '@tarojs/taro'
import { certificateRemarks } from '../../certificates/certificate-remarks.ts'
import { fieldLines } from '../../certificates/field-lines.ts'
import { useCertificate } from '../../certificates/use-certificate.ts'
import { Card } from '../../design/components/card.tsx'
import { FieldList } from '../../design/components/field-list.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { StatusTag } from '../../design/components/status-tag.tsx'
import { momentWords } from '../../design/date-words.ts'
import { RELATION_TEXTS, STATUS_TEXTS } from '../../design/texts/certificates.ts'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { WALLET_TEXTS } from '../../design/texts/wallet.ts'

/** 证照详情: state, what to mind, every released field with why it is not shown in full. */
export default function CertificatePage() {
  const { certificate, failure } = useCertificate(useRouter().params['id'] ?? '')
  const nowMs = usePresentMoment()
  const problem = failure && FAILURE_TEXTS[failure]
  if (!certificate) {
    return (
      <PageShell title={WALLET_TEXTS.detailTitle} back>
        {problem ? (
          <Notice
            id="detail-failure"
            tone="doubt"
            title={problem.title}
            words={failure === 'not-found' ? WALLET_TEXTS.detailGone : problem.words}
          />
        ) : (
          <Skeleton />
        )}
      </PageShell>
    )
  }
  const { word, form } = STATUS_TEXTS[certificate.status]
  return (
    <PageShell title={WALLET_TEXTS.detailTitle} back>
      <View className="heading">{certificate.title}</View>
      <View className="row">
        <StatusTag form={form} word={word} />
        <Text className="words-soft">{RELATION_TEXTS[certificate.relation]}</Text>
      </View>
      {certificateRemarks(certificate, nowMs).map(({ words, urgent }) => (
        <Notice key={words} tone={urgent ? 'doubt' : 'brand'} words={words} />
      ))}
      <View className="words-soft detail-age">
        {WALLET_TEXTS.asOf(momentWords(Date.parse(certificate.asOf), nowMs))}
      </View>
      <Card>
        <FieldList lines={fieldLines(certificate, nowMs)} />
      </Card>
      <View className="words-soft">{WALLET_TEXTS.issuer}</View>
    </PageShell>
  )
}
