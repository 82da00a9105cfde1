import { Type, type Static } from 'typebox'
import { CERTIFICATE_KINDS } from '../vocabulary/certificate-kinds.ts'
import { CalendarDate, IdentityNumberText, OpaqueId, PersonName } from './primitives.ts'

/** 授权亮证: asks a driver to show a vehicle's certificate from one day to another (both inclusive, at most 12 months). */
export const DelegationRequest = Type.Object(
  {
    certificateId: OpaqueId,
    driver: Type.Object({ name: PersonName, idNumber: IdentityNumberText }, { additionalProperties: false }),
    from: CalendarDate,
    to: CalendarDate,
  },
  { additionalProperties: false },
)
export type DelegationRequest = Static<typeof DelegationRequest>

/** 授权状态: offered 待收下, accepted 已收下, ended 已收回、谢绝或到期. */
export const DELEGATION_STATES = ['offered', 'accepted', 'ended'] as const
export type DelegationState = (typeof DELEGATION_STATES)[number]

/** One authorisation as one of its two sides sees it. */
export const Delegation = Type.Object(
  {
    delegationId: OpaqueId,
    side: Type.Enum(['given', 'received'] as const),
    state: Type.Enum(DELEGATION_STATES),
    kind: Type.Enum(CERTIFICATE_KINDS),
    plateNumber: Type.Optional(Type.String({ maxLength: 20 })),
    companyName: Type.Optional(Type.String({ maxLength: 300 })),
    /** The driver's name as the company typed it; only on the side that gave it. */
    driverName: Type.Optional(Type.String({ maxLength: 60 })),
    from: CalendarDate,
    to: CalendarDate,
  },
  { additionalProperties: false },
)
export type Delegation = Static<typeof Delegation>

/** Answer of `POST /delegations`: the same whether or not such a person is bound. */
export const DelegationCreated = Type.Object({ delegationId: OpaqueId }, { additionalProperties: false })
export type DelegationCreated = Static<typeof DelegationCreated>

/** `GET /delegations`. */
export const DelegationList = Type.Object(
  { delegations: Type.Array(Delegation, { maxItems: 2000 }) },
  { additionalProperties: false },
)
export type DelegationList = Static<typeof DelegationList>
