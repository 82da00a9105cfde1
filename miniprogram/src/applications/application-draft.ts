import type { MaterialReference } from 'shared-types/contracts/application-materials.ts'
import type { ApplicationRequest } from 'shared-types/contracts/applications.ts'
import type { ApplicationField } from 'shared-types/vocabulary/application-fields.ts'
import type { MaterialKind } from 'shared-types/vocabulary/application-materials.ts'

/** 填的内容: answers by field name, as texts. */
export type Answers = Readonly<Partial<Record<ApplicationField, string>>>

/**
 * 草稿: an application that is being filled in, one for each kind; nothing of it has left the phone but the pictures, which
 * are known by their ids alone. `sentKey` is there once it was handed in and no answer came: until one comes it must not
 * change, so that it can be sent again under the same key.
 */
export interface ApplicationDraft {
  readonly kindId: string
  readonly certificateId?: string
  readonly creditCode?: string
  readonly answers: Answers
  readonly pictures: readonly MaterialReference[]
  /** The step it was left at. */
  readonly stepId: string
  readonly changedAtMs: number
  readonly sentKey?: string
}

/** An empty draft. */
export function newDraft(kindId: string, certificateId: string | undefined, nowMs: number): ApplicationDraft {
  const about = certificateId === undefined ? {} : { certificateId }
  return { kindId, ...about, answers: {}, pictures: [], stepId: 'about', changedAtMs: nowMs }
}

/** The same draft as one that was never handed in. */
export function unsent(draft: ApplicationDraft): ApplicationDraft {
  const { certificateId, creditCode, kindId, answers, pictures, stepId, changedAtMs } = draft
  return {
    ...{ kindId, answers, pictures, stepId, changedAtMs },
    ...(certificateId === undefined ? {} : { certificateId }),
    ...(creditCode === undefined ? {} : { creditCode }),
  }
}

/** 换一张: one picture for each material; undefined takes it away. */
export function withPicture(
  pictures: readonly MaterialReference[],
  material: MaterialKind,
  materialId: string | undefined,
): readonly MaterialReference[] {
  const others = pictures.filter((one) => one.material !== material)
  return materialId === undefined ? others : [...others, { material, materialId }]
}

/** Answers without empty ones: an optional question that was left open is not sent. */
export function givenAnswers(answers: Answers, asked: readonly ApplicationField[]): Answers {
  const entries = asked.flatMap((name) => {
    const answer = answers[name]?.trim()
    return answer ? [[name, answer] as const] : []
  })
  return Object.fromEntries(entries)
}

/** 提交内容 of a draft whose form asks these fields; the answers include what was known already. */
export function requestOf(
  draft: ApplicationDraft,
  known: Answers,
  asked: readonly ApplicationField[],
): ApplicationRequest {
  const fields = givenAnswers({ ...known, ...draft.answers }, asked)
  return {
    kindId: draft.kindId,
    ...(draft.certificateId === undefined ? {} : { certificateId: draft.certificateId }),
    ...(draft.creditCode === undefined ? {} : { creditCode: draft.creditCode }),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(draft.pictures.length === 0 ? {} : { materials: [...draft.pictures] }),
  }
}
