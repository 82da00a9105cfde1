import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../design/components/button.tsx'
import { useTexts } from '../design/language.ts'
import { VOUCHER_TEXTS } from '../design/texts/vouchers.ts'
import { useVoucher } from '../vouchers/use-voucher.ts'
import type { PrintChoice } from '../vouchers/vouchers-api.ts'
import { OutcomeNotice } from './outcome-notice.tsx'
import { PrintChoiceView } from './print-choice-view.tsx'

/** 打印一本证照的凭证. */
export function OneView({ certificateId }: { readonly certificateId: string }) {
  const texts = useTexts(VOUCHER_TEXTS)
  const [choice, setChoice] = useState<PrintChoice>({ layout: 'a4', reason: 'keep-in-vehicle' })
  const { outcome, busy, print } = useVoucher(certificateId)
  return (
    <View>
      <PrintChoiceView choice={choice} onChange={setChoice} />
      <OutcomeNotice outcome={outcome} />
      <Button id="voucher-print" look="primary" busy={busy} label={texts.print} onPress={() => void print(choice)} />
    </View>
  )
}
