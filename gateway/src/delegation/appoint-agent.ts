import type { CompanyAgentRequest } from 'shared-types/contracts/company-agents.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import type { FindRepresentedCompanies } from '../certificates/find-represented-companies.ts'
import type { Organisation } from '../certificates/province-source.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import { claimOf } from '../identity/claim.ts'
import type { BoundPerson, SignedInViewer } from '../identity/viewer.ts'
import type { CompanyAgents } from './company-agent.ts'
import { brokenAppointmentPeriod } from './period.ts'
import { refusedField, type RequestRefusal } from './request-refusal.ts'

/** What appointing needs; `now` in milliseconds. */
export interface AppointAgentDeps {
  readonly findRepresentedCompanies: FindRepresentedCompanies
  readonly agents: CompanyAgents
  readonly evidence: EvidenceLog
  readonly now: () => number
  readonly newId: () => string
}

/** `not-allowed`: the viewer legally represents no company, or not the one named. */
export type AppointAgentFailure = 'not-allowed' | 'upstream-unavailable' | 'evidence-unavailable' | RequestRefusal

/** 指定经办人 by the legal representative 法定代表人; the same outcome whether or not such a person is bound. */
export type AppointAgent = (
  viewer: SignedInViewer & { readonly person: BoundPerson },
  request: CompanyAgentRequest,
  requestId: string,
) => Promise<Result<{ readonly agentId: string }, AppointAgentFailure>>

function companyOf(
  companies: readonly Organisation[],
  creditCode: string | undefined,
): Result<Organisation, 'not-allowed' | RequestRefusal> {
  const named = creditCode === undefined ? companies : companies.filter((one) => one.creditCode.reveal() === creditCode)
  const [company, ...others] = named
  if (company === undefined) return fail('not-allowed')
  return others.length === 0 ? succeed(company) : fail(refusedField('creditCode', 'required'))
}

/** Makes the use case. */
export function createAppointAgent(deps: AppointAgentDeps): AppointAgent {
  return async (viewer, { name, idNumber, scope, until, creditCode }, requestId) => {
    const at = deps.now()
    const broken = brokenAppointmentPeriod(until, civilDay(at))
    if (broken !== undefined) return fail(refusedField(broken.path, broken.rule))
    const companies = await deps.findRepresentedCompanies(viewer)
    const company = companies.ok ? companyOf(companies.value, creditCode) : companies
    const entry = { entryId: deps.newId(), at, event: 'agent-appointed', asker: askerOf(viewer), requestId } as const
    if (!company.ok) {
      const reason = typeof company.failure === 'string' ? company.failure : company.failure.code
      const recorded = await deps.evidence.record({ ...entry, outcome: 'refused', reasons: [reason] })
      return recorded.ok ? company : recorded
    }
    const recorded = await deps.evidence.record({ ...entry, outcome: 'done' })
    if (!recorded.ok) return recorded
    const agentId = deps.newId()
    await deps.agents.appoint({
      agentId,
      appointerRef: viewer.person.personRef,
      companyCode: company.value.creditCode,
      companyName: company.value.name,
      agent: claimOf({ name, idNumber }),
      scope,
      until,
      at,
    })
    return succeed({ agentId })
  }
}
