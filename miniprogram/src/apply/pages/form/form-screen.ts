import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import type { ApplicationDraft } from '../../../applications/application-draft.ts'
import type { DraftInHand } from '../../../applications/use-draft.ts'
import type { FormInHand } from '../../../applications/use-form.ts'
import type { FormStepsInHand } from '../../../applications/use-form-steps.ts'
import type { useHandIn } from '../../../applications/use-hand-in.ts'

/** 表页: what the parts of the form's page share once the kind and the draft are there. */
export interface FormScreen {
  readonly kind: ApplicationKind
  readonly draft: ApplicationDraft
  readonly draftInHand: DraftInHand
  readonly inHand: FormInHand
  readonly form: FormStepsInHand
  readonly handIn: ReturnType<typeof useHandIn>
  readonly nowMs: number
}

/** Whether the matter needs a certificate that the person does not have. */
export function lacksCertificate({ kind, draft, inHand }: FormScreen): boolean {
  return kind.needsCertificate && draft.certificateId === undefined && inHand.candidates.length === 0
}
