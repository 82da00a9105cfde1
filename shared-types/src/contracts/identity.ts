import { Type, type Static } from 'typebox'
import { IdentityNumberText, OpaqueId, PersonName } from './primitives.ts'
import { Viewer } from './sessions.ts'

/** `POST /identity-proofs/phone-code`: asks that a code be sent to the phone number which the province holds. */
export const PhoneCodeRequest = Type.Object(
  { name: PersonName, idNumber: IdentityNumberText },
  { additionalProperties: false },
)
export type PhoneCodeRequest = Static<typeof PhoneCodeRequest>

/** Always the same answer, whoever was asked for. */
export const PhoneCodeAnswer = Type.Object({ proofId: OpaqueId }, { additionalProperties: false })
export type PhoneCodeAnswer = Static<typeof PhoneCodeAnswer>

/** 手机验证码: proof of a real-name binding by the code that the province sent. */
export const PhoneCodeProof = Type.Object(
  {
    method: Type.Literal('phone-code'),
    proofId: OpaqueId,
    code: Type.String({ pattern: '^[0-9]{6}$', maxLength: 6 }),
  },
  { additionalProperties: false },
)

/** 平台身份令牌: proof by the one-time token of an identity platform 身份核验平台, which knows name and number behind it. */
export const PlatformIdentityProof = Type.Object(
  {
    method: Type.Literal('platform-identity'),
    token: Type.String({ pattern: '^[A-Za-z0-9._~+/=-]{8,2000}$', maxLength: 2000 }),
  },
  { additionalProperties: false },
)

/** How a person proves who they are; name and number alone never suffice. */
export const IdentityProof = Type.Union([PhoneCodeProof, PlatformIdentityProof])
export type IdentityProof = Static<typeof IdentityProof>

/** `POST /identity-bindings` 实名绑定; `noticeVersion` names the privacy notice 告知书 that was shown. */
export const IdentityBindingRequest = Type.Object(
  {
    name: PersonName,
    idNumber: IdentityNumberText,
    proof: IdentityProof,
    noticeVersion: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$', maxLength: 10 }),
  },
  { additionalProperties: false },
)
export type IdentityBindingRequest = Static<typeof IdentityBindingRequest>

/** `POST /inspector-activations` 执法人员激活. */
export const InspectorActivationRequest = Type.Object(
  {
    agencyCode: Type.String({ pattern: '^[0-9A-Z]{6,18}$', maxLength: 18 }),
    badgeNumber: Type.String({ pattern: '^[0-9A-Z]{4,20}$', maxLength: 20 }),
    activationCode: Type.String({ minLength: 6, maxLength: 40 }),
  },
  { additionalProperties: false },
)
export type InspectorActivationRequest = Static<typeof InspectorActivationRequest>

/** Answer of a binding or an activation: who the account is now. */
export const ViewerAnswer = Type.Object({ viewer: Viewer }, { additionalProperties: false })
export type ViewerAnswer = Static<typeof ViewerAnswer>
