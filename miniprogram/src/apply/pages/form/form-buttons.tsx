import { View } from '@tarojs/components'
import { requestOf } from '../../../applications/application-draft.ts'
import { mayHaveArrived } from '../../../applications/hand-in.ts'
import { stepFaultWords } from '../../../applications/step-words.ts'
import { Button } from '../../../design/components/button.tsx'
import { useLanguage } from '../../../design/language.ts'
import { APPLY_FORM_TEXTS } from '../../../design/texts/apply-form.ts'
import { FormFoot } from '../../../pages/form-foot.tsx'
import { lacksCertificate, type FormScreen } from './form-screen.ts'

/** The one primary action of a step. */
function Onward({ kind, draft, inHand, form, handIn }: FormScreen) {
  const texts = APPLY_FORM_TEXTS[useLanguage()]
  const { step, known, locked, unfinished, next, goTo } = form
  if (step?.what === 'check') {
    const label = locked ? texts.handInAgain : texts.handIn
    const asked = kind.fields.map(({ name }) => name)
    const press = () => {
      if (unfinished && !locked) goTo(unfinished.id)
      else void handIn.run(requestOf(draft, known, asked))
    }
    const busy = handIn.busy || inHand.form === undefined
    return <Button id="hand-in" look="primary" busy={busy} label={label} onPress={press} />
  }
  const about = step?.what === 'about'
  // what is known has to be there before it can be left out of the questions
  const waits = step?.what !== 'certificate' && !(about && inHand.candidates.length > 1) && inHand.form === undefined
  return (
    <Button
      id={about ? 'begin' : 'next'}
      look="primary"
      busy={waits}
      label={about ? texts.begin : texts.next}
      onPress={next}
    />
  )
}

/** 表的按钮: what is wrong, back, and onward. */
export function FormButtons(screen: FormScreen) {
  const language = useLanguage()
  const texts = APPLY_FORM_TEXTS[language]
  const { kind, form, handIn } = screen
  const { fault, index, locked, step } = form
  if (lacksCertificate(screen)) return null
  const named = step?.what === 'questions' && step.fields.length > 1
  const words = fault && stepFaultWords(kind, fault, named, language)
  // that no answer came stands above already, with what to do
  const failure = handIn.failure && mayHaveArrived(handIn.failure) && locked ? undefined : handIn.failure
  return (
    <FormFoot fault={words} failure={failure}>
      {index === 0 || locked ? (
        <Onward {...screen} />
      ) : (
        <View className="buttons">
          <Button id="step-back" label={texts.back} onPress={form.back} />
          <Onward {...screen} />
        </View>
      )}
    </FormFoot>
  )
}
