import { useRouter } from '@tarojs/taro'
import { goBack } from '@platform/frame.ts'
import { View } from '@tarojs/components'
import { useCertificates } from '../../certificates/use-certificates.ts'
import { authorisable } from '../../delegation/authorisable.ts'
import { useGiveDelegation } from '../../delegation/use-give-delegation.ts'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { useLanguage } from '../../design/language.ts'
import { GIVE_DELEGATION_TEXTS } from '../../design/texts/give-delegation.ts'
import { PARTS_TEXTS } from '../../design/texts/parts.ts'
import { useSession } from '../../identity/session-context.ts'
import { FailedNotice } from '../failed-notice.tsx'
import { FormFoot } from '../form-foot.tsx'
import { GiveFormView } from './give-form-view.tsx'

/** 请司机代为出示: one vehicle, one driver, some days. */
export default function AuthorisePage() {
  const language = useLanguage()
  const texts = GIVE_DELEGATION_TEXTS[language]
  const { known, failure: listFailure, busy, refresh } = useCertificates(true)
  const { signedIn } = useSession()
  const failure = signedIn ? listFailure : 'not-signed-in'
  const form = useGiveDelegation(useRouter().params['id'])
  const vehicles = authorisable(known?.list.certificates ?? [])
  if (form.given) {
    const foot = (
      <View className="buttons">
        <Button id="give-another" label={texts.another} onPress={form.again} />
        <Button id="give-done" look="primary" label={PARTS_TEXTS[language].back} onPress={goBack} />
      </View>
    )
    return (
      <PageShell title={texts.title} back foot={foot}>
        <Notice id="given" title={texts.given} words={texts.givenWords} />
      </PageShell>
    )
  }
  const fault = form.fault ? texts.faults[form.fault] : form.failure === 'not-allowed' ? texts.notAllowed : undefined
  const foot = (
    <FormFoot fault={fault} failure={form.failure === 'not-allowed' ? undefined : form.failure}>
      <Button id="give" look="primary" busy={form.busy} label={texts.give} onPress={() => void form.give()} />
    </FormFoot>
  )
  return (
    <PageShell title={texts.title} back foot={vehicles.length > 0 ? foot : undefined}>
      {failure && !known ? (
        <FailedNotice id="vehicles-failure" failure={failure} busy={busy} onAgain={() => void refresh()} />
      ) : null}
      {busy && !known ? <Skeleton /> : null}
      {known && vehicles.length === 0 ? (
        <Notice id="no-vehicles" title={texts.noVehicles} words={texts.noVehiclesWords} />
      ) : null}
      {vehicles.length > 0 ? <GiveFormView form={form} vehicles={vehicles} /> : null}
    </PageShell>
  )
}
