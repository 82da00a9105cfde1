import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import type { VoucherBatch } from 'shared-types/contracts/vouchers.ts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { Segments } from '../design/components/segments.tsx'
import { useTexts } from '../design/language.ts'
import { plateInGroups } from '../design/plate-look.ts'
import { VOUCHER_TEXTS } from '../design/texts/vouchers.ts'
import { partsOfFleet } from '../vouchers/printable-vehicles.ts'
import { useFleetVouchers } from '../vouchers/use-fleet-vouchers.ts'
import type { PrintChoice } from '../vouchers/vouchers-api.ts'
import { OutcomeNotice } from './outcome-notice.tsx'
import { PrintChoiceView } from './print-choice-view.tsx'

/** How far a batch is, and what is not in it. */
function BatchView({
  batch,
  vehicles,
}: {
  readonly batch: VoucherBatch
  readonly vehicles: readonly OwnCertificate[]
}) {
  const texts = useTexts(VOUCHER_TEXTS)
  const { state, done, total, leftOut } = batch
  const words = {
    queued: texts.queued,
    working: texts.progress(done, total),
    ready: texts.ready(total - leftOut.length),
    'handed-over': texts.opened,
    failed: texts.failed,
  }[state]
  const plateOf = (id: string) => plateInGroups(vehicles.find((one) => one.certificateId === id)?.plateNumber ?? '—')
  return (
    <View>
      <Notice id="batch-state" tone={state === 'failed' ? 'doubt' : 'brand'} words={words} />
      {leftOut.map(({ certificateId, reason }) => (
        <View key={certificateId} className="words bullet">
          {texts.leftOut(plateOf(certificateId), texts.leftOutWhy[reason])}
        </View>
      ))}
    </View>
  )
}

/** 打印全部车辆: in one file, in parts above two hundred; progress stands where the button was. */
export function FleetView({ vehicles }: { readonly vehicles: readonly OwnCertificate[] }) {
  const texts = useTexts(VOUCHER_TEXTS)
  const [choice, setChoice] = useState<PrintChoice>({ layout: 'card', reason: 'keep-in-vehicle' })
  const [chosenPart, setPart] = useState('0')
  const { batch, underWay, gone, outcome, busy, start, fetchFile, again } = useFleetVouchers()
  const parts = partsOfFleet(vehicles)
  const part = parts[Number(chosenPart)] ?? []
  const places = parts.map((one, index) => {
    const first = index * (parts[0]?.length ?? 0)
    return { value: String(index), label: texts.part(first + 1, first + one.length) }
  })
  const startPart = () =>
    void start(
      part.map((one) => one.certificateId),
      choice,
    )
  if (batch || gone) {
    return (
      <View>
        {gone ? <Notice id="batch-gone" tone="doubt" words={texts.batchGone} /> : null}
        {batch && !gone ? <BatchView batch={batch} vehicles={vehicles} /> : null}
        <OutcomeNotice outcome={batch?.state === 'ready' ? outcome : undefined} />
        {batch?.state === 'ready' && !gone ? (
          <Button id="batch-fetch" look="primary" busy={busy} label={texts.fetch} onPress={() => void fetchFile()} />
        ) : null}
        {underWay ? null : <Button id="batch-again" look="plain" busy={busy} label={texts.again} onPress={again} />}
      </View>
    )
  }
  return (
    <View>
      <View className="words">{texts.fleet(part.length)}</View>
      {parts.length > 1 ? <Segments name="part" choices={places} chosen={chosenPart} onChoose={setPart} /> : null}
      <PrintChoiceView choice={choice} onChange={setChoice} />
      <OutcomeNotice outcome={outcome} />
      <Button id="batch-start" look="primary" busy={busy} label={texts.start} onPress={startPart} />
    </View>
  )
}
