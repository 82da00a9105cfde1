import { Type, type Static } from 'typebox'
import { AGENT_SCOPES } from '../vocabulary/people.ts'
import { CalendarDate, IdentityNumberText, OpaqueId, PersonName } from './primitives.ts'

const Scope = Type.Array(Type.Enum(AGENT_SCOPES), { minItems: 1, maxItems: 3, uniqueItems: true })

/** 指定经办人: by the legal representative; `creditCode` only when that person represents several companies. */
export const CompanyAgentRequest = Type.Object(
  {
    name: PersonName,
    idNumber: IdentityNumberText,
    scope: Scope,
    until: CalendarDate,
    creditCode: Type.Optional(Type.String({ pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$', maxLength: 18 })),
  },
  { additionalProperties: false },
)
export type CompanyAgentRequest = Static<typeof CompanyAgentRequest>

/** One appointment as one of its two sides sees it. */
export const CompanyAgent = Type.Object(
  {
    agentId: OpaqueId,
    side: Type.Enum(['given', 'received'] as const),
    companyName: Type.String({ maxLength: 300 }),
    /** The agent's name as it was typed; only on the side that appointed. */
    agentName: Type.Optional(Type.String({ maxLength: 60 })),
    scope: Scope,
    until: CalendarDate,
  },
  { additionalProperties: false },
)
export type CompanyAgent = Static<typeof CompanyAgent>

/** Answer of `POST /company-agents`. */
export const CompanyAgentCreated = Type.Object({ agentId: OpaqueId }, { additionalProperties: false })

/** `GET /company-agents`. */
export const CompanyAgentList = Type.Object(
  { agents: Type.Array(CompanyAgent, { maxItems: 500 }) },
  { additionalProperties: false },
)
export type CompanyAgentList = Static<typeof CompanyAgentList>
