import { Type, type Static } from 'typebox'
import { DECISION_REASONS, NEXT_STEPS, REMEDIES } from '../vocabulary/application-decisions.ts'
import { APPLICATION_FIELDS } from '../vocabulary/application-fields.ts'
import { MATERIAL_KINDS, MATERIALS_MAX } from '../vocabulary/application-materials.ts'
import { APPLICANT_KINDS, APPLICATION_MATTERS, ISSUE_REASONS } from '../vocabulary/application-matters.ts'
import { APPLICATION_STATES } from '../vocabulary/application-states.ts'
import { CERTIFICATE_KINDS } from '../vocabulary/certificate-kinds.ts'
import { ApplicationKindId } from './application-kinds.ts'
import { MaterialReference } from './application-materials.ts'
import { CalendarDate, Instant, OpaqueId, ProvinceCodeText } from './primitives.ts'

const Answer = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }))

/** 表单内容: the answers by field name; what the kind does not ask is refused. */
export const ApplicationAnswers = Type.Object(
  {
    phone: Answer,
    address: Answer,
    plateNumber: Answer,
    plateColor: Answer,
    vehicleType: Answer,
    vin: Answer,
    tonnage: Answer,
    seats: Answer,
    companyName: Answer,
    legalRepresentative: Answer,
    permitNumber: Answer,
    categories: Answer,
    drivingClass: Answer,
    scope: Answer,
    operatingArea: Answer,
    employer: Answer,
    licensedSince: Answer,
    lossDate: Answer,
    endReason: Answer,
    newOwnerName: Answer,
    newOwnerCode: Answer,
    newDivision: Answer,
  },
  { additionalProperties: false },
)
export type ApplicationAnswers = Static<typeof ApplicationAnswers>

const References = Type.Array(MaterialReference, { maxItems: MATERIALS_MAX })

/**
 * `POST /applications` 提交申请, with a header `Idempotency-Key`. `certificateId` where the kind needs one; `creditCode` only
 * when the viewer acts for several companies.
 */
export const ApplicationRequest = Type.Object(
  {
    kindId: ApplicationKindId,
    certificateId: Type.Optional(OpaqueId),
    creditCode: Type.Optional(Type.String({ pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$', maxLength: 18 })),
    fields: Type.Optional(ApplicationAnswers),
    materials: Type.Optional(References),
  },
  { additionalProperties: false },
)
export type ApplicationRequest = Static<typeof ApplicationRequest>

/** One state that was reached, and when. */
export const ApplicationStep = Type.Object(
  { state: Type.Enum(APPLICATION_STATES), at: Instant },
  { additionalProperties: false },
)

/** 补正要求: what is still wanted, until when. */
export const SupplementDemand = Type.Object(
  {
    fields: Type.Array(Type.Enum(APPLICATION_FIELDS), { maxItems: 24 }),
    materials: Type.Array(Type.Enum(MATERIAL_KINDS), { maxItems: 14 }),
    until: CalendarDate,
  },
  { additionalProperties: false },
)
export type SupplementDemand = Static<typeof SupplementDemand>

/** 申请: one application as its applicant sees it; nothing that was typed comes back. */
export const Application = Type.Object(
  {
    applicationId: OpaqueId,
    /** 受理编号: for the telephone and the counter; grouped in fours when it is read aloud. */
    receiptNumber: Type.String({ pattern: '^[0-9]{20}$', maxLength: 20 }),
    kindId: ApplicationKindId,
    province: ProvinceCodeText,
    kind: Type.Enum(CERTIFICATE_KINDS),
    typeCode: Type.String({ maxLength: 21 }),
    title: Type.String({ maxLength: 40 }),
    matter: Type.Enum(APPLICATION_MATTERS),
    issueReason: Type.Enum(ISSUE_REASONS),
    applicant: Type.Enum(APPLICANT_KINDS),
    free: Type.Literal(true),
    /** 办理机关: who decides, by name. */
    authority: Type.String({ maxLength: 100 }),
    state: Type.Enum(APPLICATION_STATES),
    nextStep: Type.Enum(NEXT_STEPS),
    /** 承诺日期: the last day by which the authority decides, counted in working days. */
    promisedDate: CalendarDate,
    submittedAt: Instant,
    /** When the province took it over; absent while it waits here. */
    deliveredAt: Type.Optional(Instant),
    steps: Type.Array(ApplicationStep, { minItems: 1, maxItems: 60 }),
    /** Only in `supplement-required`. */
    supplement: Type.Optional(SupplementDemand),
    /** Only in `not-accepted` and `rejected`. */
    reason: Type.Optional(Type.Enum(DECISION_REASONS)),
    remedy: Type.Optional(Type.Enum(REMEDIES)),
    withdrawable: Type.Boolean(),
    /** 经人代填: prepared by somebody else and confirmed by the applicant. */
    assisted: Type.Boolean(),
    asOf: Instant,
    stale: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type Application = Static<typeof Application>

/** `GET /applications`: newest first. */
export const ApplicationList = Type.Object(
  { applications: Type.Array(Application, { maxItems: 500 }) },
  { additionalProperties: false },
)
export type ApplicationList = Static<typeof ApplicationList>

/** `POST /applications/{id}/supplements` 补正: what was asked for; at least one of the two. */
export const SupplementRequest = Type.Object(
  { fields: Type.Optional(ApplicationAnswers), materials: Type.Optional(References) },
  { additionalProperties: false },
)
export type SupplementRequest = Static<typeof SupplementRequest>
