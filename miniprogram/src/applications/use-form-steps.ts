import type { FormField } from 'shared-types/contracts/application-kinds.ts'
import type { MaterialKind } from 'shared-types/vocabulary/application-materials.ts'
import { useState } from 'react'
import { dayOf } from '../delegation/period.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { answerFault, tidyAnswer, type AnswerFault } from './answer-fault.ts'
import type { Answers } from './application-draft.ts'
import { missingPicture, stepsOf, type FormStep } from './form-steps.ts'
import { knownAnswers } from './known-answers.ts'
import type { DraftInHand } from './use-draft.ts'
import type { FormInHand } from './use-form.ts'

/** 这一步的毛病: an answer that does not do, or a photo that is wanted and not there. */
export type StepFault =
  { readonly field: FormField; readonly fault: AnswerFault } | { readonly missing: MaterialKind | 'certificate' }

/** The first fault of a step with these answers. */
function faultOf(step: FormStep, answers: Answers, { draft }: DraftInHand, today: string): StepFault | undefined {
  if (step.what === 'certificate' && draft?.certificateId === undefined) return { missing: 'certificate' }
  if (step.what === 'questions') {
    for (const field of step.fields) {
      const fault = answerFault(field, answers[field.name], today)
      if (fault) return { field, fault }
    }
  }
  const missing = step.what === 'pictures' ? missingPicture(step.materials, draft?.pictures ?? []) : undefined
  return missing === undefined ? undefined : { missing }
}

function tidied(step: FormStep, answers: Answers): Answers {
  if (step.what !== 'questions') return {}
  const entries = step.fields.map((field) => [field.name, tidyAnswer(field, answers[field.name] ?? '')] as const)
  return Object.fromEntries(entries)
}

/** 填表的步骤: where one is, going on once a step is right, going back, and jumping to what shall be changed. */
export function useFormSteps(inHand: FormInHand, draftInHand: DraftInHand) {
  const { clock } = useGateway()
  const [fault, setFault] = useState<StepFault>()
  const { kind, form, candidates } = inHand
  const { draft, change } = draftInHand
  const today = dayOf(clock.read().nowMs)
  const known = form ? knownAnswers(form) : {}
  const choosing = kind?.needsCertificate === true && candidates.length > 1
  const steps = kind ? stepsOf(kind, known, choosing) : []
  const locked = draft?.sentKey !== undefined
  const stepId = locked ? 'check' : (draft?.stepId ?? 'about')
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === stepId),
  )
  const step = steps[index]
  const answers: Answers = { ...known, ...draft?.answers }
  const go = (to: FormStep | undefined) => {
    setFault(undefined)
    if (to) change({ stepId: to.id })
  }
  const next = () => {
    if (!step) return
    const found = faultOf(step, answers, draftInHand, today)
    setFault(found)
    const following = steps[index + 1]
    if (found || !following) return
    change({ stepId: following.id, answers: { ...draft?.answers, ...tidied(step, answers) } })
  }
  /** The first step that still has a fault, so that nothing is handed in that would come back. */
  const unfinished = steps.find((one) => faultOf(one, answers, draftInHand, today) !== undefined)
  const answer = (differences: Answers) => {
    setFault(undefined)
    change({ answers: { ...draft?.answers, ...differences } })
  }
  return {
    ...{ steps, index, step, known, answers, fault, today, locked, unfinished, next, answer },
    back: () => go(steps[index - 1]),
    goTo: (id: string) => go(steps.find((one) => one.id === id)),
  }
}
export type FormStepsInHand = ReturnType<typeof useFormSteps>
