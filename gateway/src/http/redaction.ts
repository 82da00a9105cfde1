import { CaseDocumentRequest } from 'shared-types/contracts/case-documents.ts'
import { CodeReportRequest } from 'shared-types/contracts/code-reports.ts'
import { CompanyAgentRequest } from 'shared-types/contracts/company-agents.ts'
import { DelegationRequest } from 'shared-types/contracts/delegations.ts'
import {
  IdentityBindingRequest,
  InspectorActivationRequest,
  PhoneCodeRequest,
} from 'shared-types/contracts/identity.ts'
import { PresentationRequest } from 'shared-types/contracts/presentations.ts'
import { RefreshRequest, Session, SignInRequest } from 'shared-types/contracts/sessions.ts'
import { VerificationRequest } from 'shared-types/contracts/verifications.ts'
import { SENSITIVE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'

const CONTRACTS: readonly unknown[] = [
  CaseDocumentRequest,
  CodeReportRequest,
  CompanyAgentRequest,
  DelegationRequest,
  IdentityBindingRequest,
  InspectorActivationRequest,
  PhoneCodeRequest,
  PresentationRequest,
  RefreshRequest,
  Session,
  SignInRequest,
  VerificationRequest,
]

/** What Node and Fastify call the parts of a request; an address may hold a code behind `/V/`. */
const REQUEST_PARTS = [
  'req',
  'res',
  'headers',
  'authorization',
  'cookie',
  'body',
  'query',
  'params',
  'url',
  'originalUrl',
]

/** Members of contracts that are words of closed lists in our own lines. */
const WORDS_OF_LINES: ReadonlySet<string> = new Set(['method', 'kind', 'reason'])

/** Names of every member of a JSON schema, those of its parts included. */
function membersOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const properties: unknown = Reflect.get(schema, 'properties')
  const named = typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
  return [...named, ...Object.values(schema).flatMap(membersOf)]
}

/** 脱敏成员: every name under which a person's value or a secret may stand, from the field dictionary and the contracts. */
export const REDACTED_MEMBERS: ReadonlySet<string> = new Set(
  [...SENSITIVE_FIELDS, ...CONTRACTS.flatMap(membersOf), ...REQUEST_PARTS].filter((name) => !WORDS_OF_LINES.has(name)),
)

/** Deeper than any line of ours: whatever lies below is left out. */
const DEEPEST = 4

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Error)
}

function clean(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return depth >= DEEPEST ? undefined : value.map((item) => clean(item, depth + 1))
  if (!isRecord(value)) return value
  // Sensitive values and the like tell how they want to be written.
  if (typeof value['toJSON'] === 'function') return value
  if (depth >= DEEPEST) return undefined
  const kept: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) {
    if (!REDACTED_MEMBERS.has(name)) kept[name] = clean(member, depth + 1)
  }
  return kept
}

/** The members of a log line without those that may hold a person's value, at any depth. Errors have a serializer of their own. */
export function withoutPeople(line: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const cleaned = clean(line, 0)
  return isRecord(cleaned) ? { ...cleaned } : {}
}
