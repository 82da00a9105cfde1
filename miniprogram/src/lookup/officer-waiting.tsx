import { networkState } from '@platform/network.ts'
import { View } from '@tarojs/components'
import type { LookupRequest } from 'shared-types/contracts/lookups.ts'
import { useEffect } from 'react'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { momentWords } from '../design/date-words.ts'
import { useLanguage } from '../design/language.ts'
import { useObservedValue } from '../design/observed-value.ts'
import { plateInGroups } from '../design/plate-look.ts'
import { OFFICER_WAITING_TEXTS, OFFLINE_CHECK_TEXTS } from '../design/texts/officer-waiting.ts'
import { REASON_TEXTS } from '../design/texts/reasons.ts'
import { VERDICT_TEXTS } from '../design/texts/verify.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { verdictForm } from '../verification/verdict-form.ts'
import { useVerificationServices } from '../verification/verification-context.ts'
import type { ChangedCheck } from './offline-checks.ts'

/** 等信号的事: look-ups and checks that wait; asked whenever this is on show and the network comes back. */
export function OfficerWaiting({ onLook }: { readonly onLook: () => void }) {
  const { lookups, offlineChecks } = useVerificationServices()
  useEffect(() => {
    const send = () => {
      void lookups.send()
      void offlineChecks.send()
    }
    send()
    return networkState.onChange((online) => {
      if (online) send()
    })
  }, [lookups, offlineChecks])
  return (
    <View>
      <LookupNotices onLook={onLook} />
      <CheckNotices />
    </View>
  )
}

function LookupNotices({ onLook }: { readonly onLook: () => void }) {
  const texts = OFFICER_WAITING_TEXTS[useLanguage()]
  const { lookups } = useVerificationServices()
  const waiting = useObservedValue(lookups.waiting)
  const [first] = useObservedValue(lookups.answered)
  // a name stands on no first page that others may see
  const what = ({ by, ...rest }: LookupRequest) =>
    'plateNumber' in rest ? plateInGroups(rest.plateNumber) : texts.by[by]
  return (
    <View>
      {waiting.length > 0 ? <Notice id="lookups-waiting" words={texts.waiting(waiting.length)} /> : null}
      {first ? (
        <Notice id="lookup-answered" words={texts.answered(what(first.request))}>
          <Button id="see-lookup" label={texts.look} onPress={onLook} />
        </Notice>
      ) : null}
    </View>
  )
}

function CheckNotices() {
  const language = useLanguage()
  const texts = OFFLINE_CHECK_TEXTS[language]
  const { nowMs } = useGateway().clock.read()
  const { offlineChecks } = useVerificationServices()
  const waiting = useObservedValue(offlineChecks.waiting)
  const changed = useObservedValue(offlineChecks.changed)
  const words = ({ at, outcome }: ChangedCheck) => {
    const { conclusion = 'doubt', about = null, reasons = [] } = outcome
    const { kind } = verdictForm(conclusion, about, reasons)
    const moment = momentWords(Date.parse(at), nowMs, language)
    return [
      texts.changed(moment, VERDICT_TEXTS[language].words[kind]),
      ...reasons.map((reason) => REASON_TEXTS[language][reason]),
    ].join('')
  }
  return (
    <View>
      {waiting > 0 ? <Notice id="offline-checks-waiting" words={texts.waiting(waiting)} /> : null}
      {changed.map((check) => (
        <Notice key={check.outcome.checkId} id="offline-check-changed" tone="doubt" words={words(check)} />
      ))}
      {changed.length > 0 ? <Button id="changed-seen" label={texts.seen} onPress={offlineChecks.seen} /> : null}
    </View>
  )
}
