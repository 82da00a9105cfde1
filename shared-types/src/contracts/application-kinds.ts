import { Type, type Static } from 'typebox'
import { APPLICATION_FIELDS, FIELD_TYPES } from '../vocabulary/application-fields.ts'
import { MATERIAL_KINDS } from '../vocabulary/application-materials.ts'
import { APPLICANT_KINDS, APPLICATION_MATTERS, ISSUE_REASONS } from '../vocabulary/application-matters.ts'
import { CERTIFICATE_KINDS } from '../vocabulary/certificate-kinds.ts'
import { OpaqueId, ProvinceCodeText } from './primitives.ts'
import { OwnCertificate } from './certificates.ts'

/** 事项编号: `province-kind-matter`, such as `33-7-replacement`. */
export const ApplicationKindId = Type.String({ pattern: '^[0-9]{2}-[1-9]-[a-z-]{3,30}$', maxLength: 40 })

/** 说法: a text of the operator's own data file, in the two languages. */
export const LocalText = Type.Object(
  { zh: Type.String({ maxLength: 200 }), en: Type.String({ maxLength: 200 }) },
  { additionalProperties: false },
)
export type LocalText = Static<typeof LocalText>

/** 前提条件: what must be true before it is worth applying. */
export const Precondition = Type.Object(
  { code: Type.String({ pattern: '^[a-z][a-z-]{1,39}$', maxLength: 40 }), text: LocalText },
  { additionalProperties: false },
)

/** One choice of a field: its code and what it is called. */
export const FieldChoice = Type.Object(
  { value: Type.String({ maxLength: 40 }), label: LocalText },
  { additionalProperties: false },
)

/** 表单字段: one question; `prefill` tells that `POST /application-forms` may know the answer already. */
export const FormField = Type.Object(
  {
    name: Type.Enum(APPLICATION_FIELDS),
    type: Type.Enum(FIELD_TYPES),
    required: Type.Boolean(),
    prefill: Type.Boolean(),
    label: LocalText,
    hint: Type.Optional(LocalText),
    maxLength: Type.Integer({ minimum: 1, maximum: 200 }),
    choices: Type.Optional(Type.Array(FieldChoice, { maxItems: 60 })),
  },
  { additionalProperties: false },
)
export type FormField = Static<typeof FormField>

/** 材料要求: one picture that is wanted, or may be added. */
export const FormMaterial = Type.Object(
  { material: Type.Enum(MATERIAL_KINDS), required: Type.Boolean(), label: LocalText, hint: Type.Optional(LocalText) },
  { additionalProperties: false },
)

/** 可办事项: one thing that can be applied for in one province; always free of charge 免费. */
export const ApplicationKind = Type.Object(
  {
    kindId: ApplicationKindId,
    province: ProvinceCodeText,
    kind: Type.Enum(CERTIFICATE_KINDS),
    typeCode: Type.String({ maxLength: 21 }),
    title: Type.String({ maxLength: 40 }),
    matter: Type.Enum(APPLICATION_MATTERS),
    issueReason: Type.Enum(ISSUE_REASONS),
    applicant: Type.Enum(APPLICANT_KINDS),
    /** 要原证: `certificateId` of an own certificate must be named. */
    needsCertificate: Type.Boolean(),
    /** 原发证机关: who decides, by name. */
    authority: Type.String({ maxLength: 100 }),
    free: Type.Literal(true),
    /** 承诺办结时限: in working days 工作日 from acceptance. */
    promisedWorkingDays: Type.Integer({ minimum: 1, maximum: 60 }),
    summary: LocalText,
    preconditions: Type.Array(Precondition, { maxItems: 12 }),
    fields: Type.Array(FormField, { maxItems: 24 }),
    materials: Type.Array(FormMaterial, { maxItems: 14 }),
  },
  { additionalProperties: false },
)
export type ApplicationKind = Static<typeof ApplicationKind>

/** `GET /application-kinds`: what can be applied for at the provinces that are connected. */
export const ApplicationKindList = Type.Object(
  { kinds: Type.Array(ApplicationKind, { maxItems: 600 }) },
  { additionalProperties: false },
)
export type ApplicationKindList = Static<typeof ApplicationKindList>

/** `POST /application-forms` 取表: a form with what is known already. */
export const ApplicationFormRequest = Type.Object(
  { kindId: ApplicationKindId, certificateId: Type.Optional(OpaqueId) },
  { additionalProperties: false },
)
export type ApplicationFormRequest = Static<typeof ApplicationFormRequest>

/** 申请表: the kind, and the certificate it is about as this purpose releases it: known fields are filled in from it. */
export const ApplicationForm = Type.Object(
  { kind: ApplicationKind, certificate: Type.Optional(OwnCertificate) },
  { additionalProperties: false },
)
export type ApplicationForm = Static<typeof ApplicationForm>
