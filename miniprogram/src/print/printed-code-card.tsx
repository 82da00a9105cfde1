import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import type { PrintedCode } from 'shared-types/contracts/vouchers.ts'
import { Text, View } from '@tarojs/components'
import { titleInWords } from '../certificates/title-in-words.ts'
import { Button } from '../design/components/button.tsx'
import { Card } from '../design/components/card.tsx'
import { momentWords } from '../design/date-words.ts'
import { useLanguage } from '../design/language.ts'
import { plateInGroups } from '../design/plate-look.ts'
import { PRINTED_CODE_TEXTS, VOUCHER_TEXTS } from '../design/texts/vouchers.ts'

/** 一张印过的纸; `certificate` is undefined when it is no longer in the list. */
export interface PrintedCodeCardProps {
  readonly code: PrintedCode
  readonly certificate: OwnCertificate | undefined
  readonly nowMs: number
  readonly busy: boolean
  readonly onRevoke: () => void
}

/** Which certificate, in which form, printed when. */
export function PrintedCodeCard({ code, certificate, nowMs, busy, onRevoke }: PrintedCodeCardProps) {
  const language = useLanguage()
  const texts = PRINTED_CODE_TEXTS[language]
  const plate = certificate?.plateNumber === undefined ? '' : ` ${plateInGroups(certificate.plateNumber)}`
  return (
    <Card id={`printed-${code.printedCodeId}`}>
      <Text className="card-title">
        {certificate ? `${titleInWords(certificate, language)}${plate}` : texts.unknownCertificate}
      </Text>
      <View className="words-soft">{texts.printedOn(momentWords(Date.parse(code.madeAt), nowMs, language))}</View>
      <View className="words-soft">{VOUCHER_TEXTS[language].layouts[code.layout]}</View>
      <Button busy={busy} label={texts.revoke} onPress={onRevoke} />
    </Card>
  )
}
