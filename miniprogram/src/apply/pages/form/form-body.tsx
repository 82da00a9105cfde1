import { View } from '@tarojs/components'
import { PromiseLine } from '../../../applications/promise-line.tsx'
import { StepView } from '../../../applications/step-view.tsx'
import { Notice } from '../../../design/components/notice.tsx'
import { ProgressDots } from '../../../design/components/progress-dots.tsx'
import { useTexts } from '../../../design/language.ts'
import { APPLY_FORM_TEXTS } from '../../../design/texts/apply-form.ts'
import { lacksCertificate, type FormScreen } from './form-screen.ts'

/** 表的内容: the promise, how far one is, and the present step. */
export function FormBody(screen: FormScreen) {
  const texts = useTexts(APPLY_FORM_TEXTS)
  const { kind, form, draftInHand } = screen
  const { index, steps, locked } = form
  return (
    <View>
      <PromiseLine kind={kind} />
      {index > 0 ? (
        <ProgressDots index={index} count={steps.length} words={texts.progress(index + 1, steps.length)} />
      ) : null}
      {draftInHand.lasting ? null : <Notice id="draft-not-kept" tone="doubt" words={texts.draftNotKept} />}
      {lacksCertificate(screen) ? <Notice id="no-certificate" tone="doubt" words={texts.noCertificate} /> : null}
      {locked ? <Notice id="unanswered" tone="doubt" title={texts.unanswered} words={texts.unansweredWords} /> : null}
      <StepView {...screen} />
    </View>
  )
}
