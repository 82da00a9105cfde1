import { useRouter } from '@tarojs/taro'
import { useDraft } from '../../../applications/use-draft.ts'
import { useForm } from '../../../applications/use-form.ts'
import { useFormSteps } from '../../../applications/use-form-steps.ts'
import { useHandIn } from '../../../applications/use-hand-in.ts'
import { usePresentMoment } from '../../../certificates/use-present-moment.ts'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { Skeleton } from '../../../design/components/skeleton.tsx'
import { useTexts } from '../../../design/language.ts'
import { APPLY_FORM_TEXTS } from '../../../design/texts/apply-form.ts'
import { FailedNotice } from '../../../pages/failed-notice.tsx'
import { FormBody } from './form-body.tsx'
import { FormButtons } from './form-buttons.tsx'
import { HandedIn } from './handed-in.tsx'

/** 申请表: one step after another, then the receipt. */
export default function FormPage() {
  const { kind: kindId = '', certificate } = useRouter().params
  const texts = useTexts(APPLY_FORM_TEXTS)
  const nowMs = usePresentMoment()
  const draftInHand = useDraft(kindId, certificate)
  const inHand = useForm(kindId, draftInHand)
  const form = useFormSteps(inHand, draftInHand)
  const handIn = useHandIn(draftInHand)
  const { draft } = draftInHand
  const { kind, failure, busy } = inHand
  if (handIn.application) return <HandedIn application={handIn.application} nowMs={nowMs} />
  const screen = kind && draft && !failure ? { kind, draft, draftInHand, inHand, form, handIn, nowMs } : undefined
  const gone = failure === 'not-found' ? texts.kindGone : undefined
  return (
    <PageShell title={texts.formTitle} back foot={screen ? <FormButtons {...screen} /> : undefined}>
      {failure ? (
        <FailedNotice id="form-unavailable" failure={failure} words={gone} busy={busy} onAgain={inHand.again} />
      ) : null}
      {!failure && !screen ? <Skeleton /> : null}
      {screen ? <FormBody {...screen} /> : null}
    </PageShell>
  )
}
