import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCertificates } from '../../../certificates/use-certificates.ts'
import { usePresentMoment } from '../../../certificates/use-present-moment.ts'
import { ConfirmSheet } from '../../../design/components/confirm-sheet.tsx'
import { Notice } from '../../../design/components/notice.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { Skeleton } from '../../../design/components/skeleton.tsx'
import { useTexts } from '../../../design/language.ts'
import { PRINTED_CODE_TEXTS } from '../../../design/texts/vouchers.ts'
import { FailedNotice } from '../../../pages/failed-notice.tsx'
import { FormFoot } from '../../../pages/form-foot.tsx'
import { usePrintedCodes } from '../../../vouchers/use-printed-codes.ts'
import { PrintedCodeCard } from '../../printed-code-card.tsx'

/** 印过的打印码: what was printed when, and taking it back, which asks first. */
export default function PrintedCodesPage() {
  const texts = useTexts(PRINTED_CODE_TEXTS)
  const nowMs = usePresentMoment()
  const { list, failure, refused, busy, refresh, revoke } = usePrintedCodes()
  const { known } = useCertificates(true)
  const [asked, setAsked] = useState<string>()
  const agree = () => {
    if (asked !== undefined) void revoke(asked)
    setAsked(undefined)
  }
  return (
    <PageShell title={texts.title} back>
      <View className="words">{texts.what}</View>
      {failure ? (
        <FailedNotice id="codes-failure" failure={failure} busy={busy} onAgain={() => void refresh()} />
      ) : null}
      {busy && !list ? <Skeleton /> : null}
      {list?.complete === false ? <Notice id="codes-incomplete" tone="doubt" words={texts.incomplete} /> : null}
      {list?.printedCodes.length === 0 ? <Notice id="no-codes" words={texts.none} /> : null}
      {list?.printedCodes.map((code) => (
        <PrintedCodeCard
          key={code.printedCodeId}
          code={code}
          certificate={known?.list.certificates.find((one) => one.certificateId === code.certificateId)}
          nowMs={nowMs}
          busy={busy}
          onRevoke={() => setAsked(code.printedCodeId)}
        />
      ))}
      <FormFoot failure={refused}>{null}</FormFoot>
      {asked === undefined ? null : (
        <ConfirmSheet
          title={texts.revokeTitle}
          agree={texts.revokeAgree}
          danger
          onLeave={() => setAsked(undefined)}
          onAgree={agree}
        >
          <View className="words">{texts.revokeWords}</View>
        </ConfirmSheet>
      )}
    </PageShell>
  )
}
