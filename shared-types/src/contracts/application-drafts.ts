import { Type, type Static } from 'typebox'
import { APPLICATION_FIELDS } from '../vocabulary/application-fields.ts'
import { MATERIAL_KINDS, MATERIALS_MAX } from '../vocabulary/application-materials.ts'
import { ApplicationKind } from './application-kinds.ts'
import { ApplicationRequest } from './applications.ts'
import { IdentityNumberText, Instant, OpaqueId, PersonName } from './primitives.ts'

/**
 * `POST /application-drafts` 代填: prepared at a window or by a family member for the person named, who confirms on the own
 * phone. Nobody learns whether such a person is bound.
 */
export const DraftRequest = Type.Object(
  {
    citizen: Type.Object({ name: PersonName, idNumber: IdentityNumberText }, { additionalProperties: false }),
    application: ApplicationRequest,
  },
  { additionalProperties: false },
)
export type DraftRequest = Static<typeof DraftRequest>

/** 确认码: eight digits, told or shown as QR; good for one confirmation within half an hour. */
export const DraftCreated = Type.Object(
  { draftId: OpaqueId, code: Type.String({ pattern: '^[0-9]{8}$', maxLength: 8 }), expiresAt: Instant },
  { additionalProperties: false },
)
export type DraftCreated = Static<typeof DraftCreated>

/** `POST /application-drafts/opening`: the citizen's own phone asks what was prepared. */
export const DraftOpening = Type.Object(
  { code: Type.String({ pattern: '^[0-9]{8}$', maxLength: 8 }) },
  { additionalProperties: false },
)
export type DraftOpening = Static<typeof DraftOpening>

/** One answer as the preparer typed it. */
const DraftAnswer = Type.Object(
  { field: Type.Enum(APPLICATION_FIELDS), value: Type.String({ maxLength: 200 }) },
  { additionalProperties: false },
)

/** 待确认的申请: everything that would be handed in, for the citizen alone. */
export const Draft = Type.Object(
  {
    draftId: OpaqueId,
    kind: ApplicationKind,
    answers: Type.Array(DraftAnswer, { maxItems: 24 }),
    materials: Type.Array(Type.Enum(MATERIAL_KINDS), { maxItems: MATERIALS_MAX }),
    /** First character of the preparer's name and `*`. */
    preparedBy: Type.String({ maxLength: 60 }),
    expiresAt: Instant,
  },
  { additionalProperties: false },
)
export type Draft = Static<typeof Draft>

/**
 * `POST /application-drafts/{id}/confirmation` 本人确认; the body may be left out. `certificateId` only where the kind needs a
 * certificate and the citizen has several of it: the preparer cannot know it.
 */
export const DraftConfirmation = Type.Object(
  { certificateId: Type.Optional(OpaqueId) },
  { additionalProperties: false },
)
export type DraftConfirmation = Static<typeof DraftConfirmation>
