import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { View } from '@tarojs/components'
import { PersonFields } from '../../delegation/person-fields.tsx'
import type { GiveDelegationForm } from '../../delegation/use-give-delegation.ts'
import { VehicleChoice } from '../../delegation/vehicle-choice.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { useTexts } from '../../design/language.ts'
import { GIVE_DELEGATION_TEXTS } from '../../design/texts/give-delegation.ts'
import { DaysChoice } from './days-choice.tsx'

/** 新授权的填写部分: which vehicle, which driver, which days. */
export function GiveFormView({
  form,
  vehicles,
}: {
  readonly form: GiveDelegationForm
  readonly vehicles: readonly OwnCertificate[]
}) {
  const texts = useTexts(GIVE_DELEGATION_TEXTS)
  const { name, idNumber, certificateId } = form.form
  return (
    <View>
      <Notice words={texts.hint} />
      <View className="heading-section" role="heading" aria-level={2}>
        {texts.vehicle}
      </View>
      <VehicleChoice
        vehicles={vehicles}
        chosen={certificateId}
        onChoose={(chosen) => form.change({ certificateId: chosen })}
      />
      <View className="heading-section" role="heading" aria-level={2}>
        {texts.driver}
      </View>
      <PersonFields
        id="driver"
        nameLabel={texts.name}
        numberLabel={texts.idNumber}
        name={name}
        idNumber={idNumber}
        onChange={form.change}
      />
      <View className="heading-section" role="heading" aria-level={2}>
        {texts.days}
      </View>
      <DaysChoice form={form} />
    </View>
  )
}
