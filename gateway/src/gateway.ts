import type { Kysely } from 'kysely'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { certificateIds } from './certificate-ids.ts'
import { registerCertificateRoutes } from './certificates/certificate-routes.ts'
import { createConfirmCertificates } from './certificates/confirm-certificates.ts'
import { createFindAuthorisable } from './certificates/find-authorisable.ts'
import { createFindRepresentedCompanies } from './certificates/find-represented-companies.ts'
import type { GatheredCertificate } from './certificates/gather-certificates.ts'
import { createLastKnown } from './certificates/last-known.ts'
import { createListCertificates } from './certificates/list-certificates.ts'
import { createApplyMinistryStates } from './certificates/ministry-states.ts'
import { registerReleaseRulesRoutes } from './certificates/release-rules-routes.ts'
import { createRememberedMinistry } from './certificates/remembered-ministry.ts'
import { createRememberedReferences } from './certificates/remembered-references.ts'
import { createShowCertificate } from './certificates/show-certificate.ts'
import { createTellReleaseRules } from './certificates/tell-release-rules.ts'
import type { Settings } from './configuration/settings.ts'
import { connectApplications } from './connected-applications.ts'
import { connectIdentity } from './connected-identity.ts'
import { connectConsents } from './connected-consents.ts'
import { connectLookups } from './connected-lookups.ts'
import { connectOfflineChecks } from './connected-offline-checks.ts'
import { connectVouchers, type VoucherSurroundings } from './connected-vouchers.ts'
import { connectPolicy, type PolicyPart } from './connected-policy.ts'
import { connectUpstreams, type Upstreams } from './connected-upstreams.ts'
import { connectWithdrawals } from './connected-withdrawals.ts'
import { countingPresentations, countingReports, countingVerifications } from './counted-use-cases.ts'
import type { KeyRing } from './cryptography/key-ring.ts'
import { newId, newOrderedId } from './cryptography/random-id.ts'
import { runSelfTest } from './cryptography/self-test.ts'
import { verifySm2 } from './cryptography/sm2-signature.ts'
import { sm3 } from './cryptography/sm3.ts'
import { createAppointAgent } from './delegation/appoint-agent.ts'
import { registerCompanyAgentRoutes } from './delegation/company-agent-routes.ts'
import { registerDelegationRoutes } from './delegation/delegation-routes.ts'
import { createEndAgent } from './delegation/end-agent.ts'
import { createGiveDelegation } from './delegation/give-delegation.ts'
import { createListAgents } from './delegation/list-agents.ts'
import { createListDelegations } from './delegation/list-delegations.ts'
import { createAcceptDelegation, createEndDelegation } from './delegation/settle-delegation.ts'
import { standingRightsOf } from './delegation/standing-rights.ts'
import { createEvidenceLog } from './evidence/create-evidence-log.ts'
import { createSubjectReferences } from './evidence/create-subject-references.ts'
import { layFoundation, type Foundation, type StartFailure } from './foundation.ts'
import { createBackgroundWork } from './http/background-work.ts'
import { buildGatewayServer, type GatewayServer } from './http/gateway-server.ts'
import { createMeasures, type Measures } from './http/measures.ts'
import { buildOperationsServer } from './http/operations-server.ts'
import { registerOperatorRoutes } from './http/operator-routes.ts'
import { installPreviewPages } from './http/preview-pages.ts'
import { createLogger } from './http/request-log.ts'
import { createAuditStore } from './persistence/audit-store.ts'
import { createCertificateReferenceStore } from './persistence/certificate-reference-store.ts'
import { createCodeReportStore } from './persistence/code-report-store.ts'
import { createColleagueStore } from './persistence/colleague-store.ts'
import { createCompanyAgentStore } from './persistence/company-agent-store.ts'
import { createDelegationStore } from './persistence/delegation-store.ts'
import { createOfflineCheckStore } from './persistence/offline-check-store.ts'
import type { StartInBackground } from './identity/background-work.ts'
import { pingDatabase } from './persistence/migrate.ts'
import { createPrintedCodeStore } from './persistence/printed-code-store.ts'
import { createRunningCodeStore } from './persistence/running-code-store.ts'
import type { Schema } from './persistence/schema.ts'
import { createSignedDocumentStore } from './persistence/signed-document-store.ts'
import { createSubjectReferenceStore } from './persistence/subject-reference-store.ts'
import { createViewerStore } from './persistence/viewer-store.ts'
import { createVoidOrderStore } from './persistence/void-order-store.ts'
import { registerPresentationRoutes } from './presentation/presentation-routes.ts'
import { createSignPresentation } from './presentation/sign-presentation.ts'
import { createTrustListInForce } from './presentation/trust-list-in-force.ts'
import { registerTrustRoutes } from './presentation/trust-routes.ts'
import { createVoidOrdersInForce } from './presentation/withdrawals/void-orders-in-force.ts'
import { registerCodeReportRoutes } from './verification/code-report-routes.ts'
import { createReportCode } from './verification/report-code.ts'
import { startTimers } from './timers.ts'
import { createTakeCaseDocument } from './verification/case-document.ts'
import { registerCaseDocumentRoutes } from './verification/case-document-routes.ts'
import { createFindRunningStates } from './verification/running-states.ts'
import { registerVerificationRoutes } from './verification/verification-routes.ts'
import { createVerifyPresentedCode } from './verification/verify-presented-code.ts'

/** 网关: bound together and ready to listen. */
export interface Gateway {
  /** Listens on both ports; answers the public address. Throws when a port is taken. */
  listen(): Promise<{ readonly address: string }>
  /** Stops taking requests, lets those in flight finish, then lets go of everything. */
  close(): Promise<void>
  /** Resolves with one line when the gateway must end: another one has taken its database over. */
  readonly mustEnd: Promise<string>
}

const LAST_KNOWN_ENTRIES = 5_000
const LAST_KNOWN_HOURS = 24

/** The composition root: with foundation.ts and the connected-*.ts the only code that knows every adapter. */
export async function createGateway(settings: Settings): Promise<Result<Gateway, StartFailure>> {
  const logger = createLogger()
  const selfTest = runSelfTest()
  if (selfTest.state === 'broken')
    return fail({ reason: `cryptography: the self-test of ${selfTest.algorithm} failed` })
  if (selfTest.state === 'slow') logger.warn({ sm2: selfTest.sm2 }, 'sm2-engine-slow')
  const foundation = await layFoundation(settings, logger)
  if (!foundation.ok) return foundation
  const policy = await connectPolicy(foundation.value)
  if (!policy.ok) {
    await foundation.value.database.destroy()
    await foundation.value.lock.release()
    return policy
  }
  const measures = createMeasures()
  const upstreams = await connectUpstreams(foundation.value, measures.upstreams)
  return succeed(await assemble(foundation.value, upstreams, measures, policy.value))
}

/** Everything that use cases share. */
function shared(
  { database, lock, keyRing, logger }: Foundation,
  { provinces, ministry, noteComparison }: Upstreams,
  measures: Measures,
  { activePolicy, policyOfVersion }: PolicyPart,
) {
  const { sealer, lookup } = keyRing
  const onWriteFailure = (fault: unknown): void => logger.error({ err: fault }, 'evidence-write-failed')
  const delegations = createDelegationStore(database, sealer, lookup)
  const agents = createCompanyAgentStore(database, sealer, lookup)
  return {
    now: Date.now,
    newId,
    provinces,
    ministry,
    delegations,
    agents,
    colleagues: createColleagueStore(database, sealer),
    rights: standingRightsOf(delegations, agents),
    references: createRememberedReferences(createCertificateReferenceStore(database, sealer)),
    certificateIdOf: certificateIds(lookup),
    viewers: createViewerStore(database, sealer),
    runningCodes: createRunningCodeStore(database, sealer, lookup),
    printedCodes: createPrintedCodeStore(database, sealer, lookup),
    documents: createSignedDocumentStore(database),
    reports: createCodeReportStore(database, lookup),
    voidOrders: createVoidOrdersInForce(createVoidOrderStore(database), Date.now),
    offlineChecks: createOfflineCheckStore(database, lookup),
    confirmCertificates: createConfirmCertificates({ provinces, ministry, noteComparison }),
    applyMinistryStates: createApplyMinistryStates(createRememberedMinistry(ministry, Date.now), noteComparison),
    activePolicy,
    policyOfVersion,
    evidence: createEvidenceLog({
      store: createAuditStore(database, () => lock.held()),
      onWriteFailure,
      onBatch: (batch) => measures.evidence.batch(batch),
    }),
    measures: measures.useCases,
    subjects: createSubjectReferences({
      store: createSubjectReferenceStore(database),
      lookup,
      now: Date.now,
      newId,
      onWriteFailure,
    }),
  }
}

type Shared = ReturnType<typeof shared>
type Routed = Shared & { readonly inBackground: StartInBackground }

async function assemble(
  foundation: Foundation,
  upstreams: Upstreams,
  measures: Measures,
  policy: PolicyPart,
): Promise<Gateway> {
  const { settings, logger, database, keyRing, lock } = foundation
  const common = shared(foundation, upstreams, measures, policy)
  const background = createBackgroundWork(logger)
  const routed = { ...common, inBackground: background.start }
  const server = await buildGatewayServer({
    sessionTokenKey: keyRing.sessionTokenKey,
    viewers: common.viewers,
    limitFactor: settings.limitFactor,
    trustedProxies: settings.trustedProxies,
    logger,
    newId,
    now: Date.now,
    observe: (answered) => measures.observe(answered),
  })
  policy.install(server)
  const identity = connectIdentity(foundation, upstreams, routed)
  identity.register(server)
  const stopApplications = registerRoutes(server, routed, foundation)
  const withdrawals = connectWithdrawals(foundation, upstreams, measures.withdrawals, background.start)
  withdrawals.register(server)
  await installPreviewPages(server, settings)
  let closing = false
  const operations = await buildOperationsServer({
    notReady: async () => (closing || !(await isReady(foundation, policy)) ? 'evidence-unavailable' : undefined),
    measures,
    logger,
    newId,
  })
  const stops = [startTimers(foundation, common, upstreams, identity, policy), withdrawals.start(), stopApplications]
  return {
    listen: () => listenOn(server, operations, settings),
    close: async () => {
      closing = true
      for (const stop of stops) stop()
      await server.close()
      await background.settled()
      await operations.close()
      await upstreams.close()
      await database.destroy()
      await lock.release()
    },
    mustEnd: lock.taken.then(() => 'DATABASE_URL: another gateway has taken the database over'),
  }
}

function registerRoutes(
  server: GatewayServer,
  common: VoucherSurroundings & Routed,
  foundation: Foundation,
): () => void {
  const { database, keyRing, settings } = foundation
  registerCertificates(server, common)
  connectVouchers(server, foundation, common)
  registerCodes(server, common, keyRing)
  registerDelegations(server, common)
  registerTrustRoutes(server, { documents: common.documents })
  registerOperatorRoutes(server, settings)
  connectConsents(server, database, common)
  connectLookups(server, common, keyRing.lookup, settings.lookupLimits)
  registerReleaseRulesRoutes(server, { tellReleaseRules: createTellReleaseRules(common) })
  return connectApplications(server, foundation, common)
}

/** Nothing is released without the lock, the database, and knowing which policy is in force. */
async function isReady({ lock, database }: Foundation, policy: PolicyPart): Promise<boolean> {
  return lock.held() && (await answers(database)) && policy.isSure()
}

/** Fastify's own lines about it become events with a stable name. */
async function listenOn(
  server: GatewayServer,
  operations: GatewayServer,
  { host, port, operationsPort }: Settings,
): Promise<{ readonly address: string }> {
  const address = await server.listen({ host, port, listenTextResolver: () => 'gateway-listening' })
  await operations.listen({ host, port: operationsPort, listenTextResolver: () => 'operations-listening' })
  return { address }
}

async function answers(database: Kysely<Schema>): Promise<boolean> {
  return pingDatabase(database).then(
    () => true,
    () => false,
  )
}

function registerCertificates(server: GatewayServer, common: Shared): void {
  const lastKnown = createLastKnown<readonly GatheredCertificate[]>(LAST_KNOWN_ENTRIES, LAST_KNOWN_HOURS)
  registerCertificateRoutes(server, {
    listCertificates: createListCertificates({ ...common, newId: newOrderedId, lastKnown }),
    showCertificate: createShowCertificate({ ...common, newId: newOrderedId }),
  })
}

function registerCodes(server: GatewayServer, common: Shared, { attestationKeys }: KeyRing): void {
  const findRunningStates = createFindRunningStates(common.confirmCertificates, common.now)
  const trustList = createTrustListInForce(common.documents, common.now)
  const signPresentation = createSignPresentation({ ...common, attestationKeys })
  const verifying = { ...common, newId: newOrderedId, trustList, findRunningStates, sm3, verifySm2 }
  const verifyPresentedCode = createVerifyPresentedCode(verifying)
  connectOfflineChecks(server, verifying)
  registerPresentationRoutes(server, {
    signPresentation: countingPresentations(signPresentation, common.measures),
  })
  registerVerificationRoutes(server, {
    verifyPresentedCode: countingVerifications(verifyPresentedCode, common.measures),
  })
  registerCaseDocumentRoutes(server, {
    takeCaseDocument: createTakeCaseDocument({ ...common, newId: newOrderedId, trustList, sm3, verifySm2 }),
  })
  registerCodeReportRoutes(server, { reportCode: countingReports(createReportCode(common), common.measures) })
}

function registerDelegations(server: GatewayServer, common: Shared): void {
  const findAuthorisable = createFindAuthorisable(common)
  const findRepresentedCompanies = createFindRepresentedCompanies(common.provinces)
  registerDelegationRoutes(server, {
    giveDelegation: createGiveDelegation({ ...common, findAuthorisable }),
    listDelegations: createListDelegations(common),
    acceptDelegation: createAcceptDelegation(common),
    endDelegation: createEndDelegation(common),
  })
  registerCompanyAgentRoutes(server, {
    appointAgent: createAppointAgent({ ...common, findRepresentedCompanies }),
    listAgents: createListAgents(common),
    endAgent: createEndAgent(common),
  })
}
