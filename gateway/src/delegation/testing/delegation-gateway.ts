import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { AuthorisableCertificate, FindAuthorisableFailure } from '../../certificates/find-authorisable.ts'
import { newId } from '../../cryptography/random-id.ts'
import { fakeSubjects, type FakeProvince } from '../../identity/testing/fake-counterparts.ts'
import { startIdentityGateway, type IdentityGateway } from '../../identity/testing/identity-gateway.ts'
import type { SignedInViewer } from '../../identity/viewer.ts'
import type { DatabaseKind } from '../../persistence/dialect.ts'
import { createCompanyAgentStore } from '../../persistence/company-agent-store.ts'
import { createDelegationStore } from '../../persistence/delegation-store.ts'
import { exampleHasher, exampleSealer } from '../../persistence/testing/example-keys.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { shippedPolicy } from '../../release/testing/shipped-policy.ts'
import { fullRecord } from '../../release/testing/sample-records.ts'
import { createAppointAgent } from '../appoint-agent.ts'
import { registerCompanyAgentRoutes } from '../company-agent-routes.ts'
import { registerDelegationRoutes } from '../delegation-routes.ts'
import { createEndAgent } from '../end-agent.ts'
import { createGiveDelegation } from '../give-delegation.ts'
import { createListAgents } from '../list-agents.ts'
import { createListDelegations } from '../list-delegations.ts'
import { createAcceptDelegation, createEndDelegation } from '../settle-delegation.ts'

/** Code of the only company of the tests. */
export const COMPANY_CODE = '91330105MA2800001X'

/** What a test may choose. */
export interface DelegationGatewayOptions {
  readonly kind: DatabaseKind
  readonly provinces: readonly FakeProvince[]
  /** Who may authorise for which certificate; the good answer is the certificate's id again. */
  readonly findAuthorisable: (
    viewer: SignedInViewer,
    certificateId: string,
  ) => Promise<Result<string, FindAuthorisableFailure>>
  /** Credit codes of the companies that somebody represents, or `down`. */
  readonly represented: (viewer: SignedInViewer) => readonly string[] | 'down'
}

function certificateOf(certificateId: string): AuthorisableCertificate {
  const kind: CertificateKind = certificateId === 'qualification' ? 7 : 5
  const identifier = new Sensitive(`identifier-${certificateId}`)
  const holderCode = new Sensitive(COMPANY_CODE)
  const certificate = { ...fullRecord(kind, '001'), identifier, holderCode }
  return { certificate, identifier, province: '33', kind, companyCode: holderCode }
}

/** A gateway with its identity and delegation parts, on a real database. */
export async function startDelegationGateway(options: DelegationGatewayOptions): Promise<IdentityGateway> {
  return startIdentityGateway({
    kind: options.kind,
    provinces: options.provinces,
    extend: ({ server, database, evidence, clock }) => {
      const deps = {
        delegations: createDelegationStore(database, exampleSealer, exampleHasher),
        agents: createCompanyAgentStore(database, exampleSealer, exampleHasher),
        activePolicy: () => shippedPolicy,
        subjects: fakeSubjects(),
        evidence,
        now: () => clock.now,
        newId,
        findAuthorisable: async (viewer: SignedInViewer, certificateId: string) => {
          const found = await options.findAuthorisable(viewer, certificateId)
          return found.ok ? succeed(certificateOf(found.value)) : found
        },
        findRepresentedCompanies: async (viewer: SignedInViewer) => {
          const codes = options.represented(viewer)
          if (codes === 'down') return { ok: false as const, failure: 'upstream-unavailable' as const }
          const name = new Sensitive('示例运输有限公司')
          return succeed(codes.map((code) => ({ name, creditCode: new Sensitive(code) })))
        },
      }
      registerDelegationRoutes(server, {
        giveDelegation: createGiveDelegation(deps),
        listDelegations: createListDelegations(deps),
        acceptDelegation: createAcceptDelegation(deps),
        endDelegation: createEndDelegation(deps),
      })
      registerCompanyAgentRoutes(server, {
        appointAgent: createAppointAgent(deps),
        listAgents: createListAgents(deps),
        endAgent: createEndAgent(deps),
      })
    },
  })
}
