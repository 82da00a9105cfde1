import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import { Text, View } from '@tarojs/components'
import { useTexts } from '../design/language.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'

/** 免费、几天办结: always in view while a form is filled in; who decides stands below. */
export function PromiseLine({
  kind: { authority, promisedWorkingDays },
}: {
  readonly kind: Pick<ApplicationKind, 'authority' | 'promisedWorkingDays'>
}) {
  const texts = useTexts(APPLY_FORM_TEXTS)
  return (
    <>
      <View id="promise" className="promise">
        <Text className="promise-free">{texts.free}</Text>
        <Text>{texts.promisedDays(promisedWorkingDays)}</Text>
      </View>
      <View className="words-soft promise-authority">{authority}</View>
    </>
  )
}
