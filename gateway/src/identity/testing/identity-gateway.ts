import { generateKeyPairSync } from 'node:crypto'
import type { Kysely } from 'kysely'
import { newId } from '../../cryptography/random-id.ts'
import { accessTokensOf } from '../../http/access-tokens.ts'
import { createBackgroundWork } from '../../http/background-work.ts'
import { buildGatewayServer, type GatewayServer } from '../../http/gateway-server.ts'
import { createLogger } from '../../http/request-log.ts'
import { createAccountStore, createBindingStore } from '../../persistence/account-store.ts'
import { createBindingTryStore } from '../../persistence/binding-try-store.ts'
import { createIdentityProofStore } from '../../persistence/identity-proof-store.ts'
import { createInspectorEnrolmentStore } from '../../persistence/inspector-enrolment-store.ts'
import { createInspectorEnding } from '../../persistence/inspector-ending.ts'
import { createInspectorStore } from '../../persistence/inspector-store.ts'
import { createContactStore, createNoticeStore } from '../../persistence/notice-store.ts'
import type { DatabaseKind } from '../../persistence/dialect.ts'
import type { Schema } from '../../persistence/schema.ts'
import { createSessionStore } from '../../persistence/session-store.ts'
import { exampleHasher, exampleSealer } from '../../persistence/testing/example-keys.ts'
import { openTemporaryDatabase } from '../../persistence/testing/temporary-database.ts'
import { createViewerStore } from '../../persistence/viewer-store.ts'
import { createActivateInspector } from '../activate-inspector.ts'
import { createBindIdentity } from '../bind-identity.ts'
import { registerIdentityRoutes } from '../identity-routes.ts'
import type { InspectorEnrolment } from '../inspector-register.ts'
import { createConfirmIdentity } from '../confirm-identity.ts'
import { createDeliverNotices } from '../deliver-notices.ts'
import { createListSessions } from '../list-sessions.ts'
import { createRefreshSession } from '../refresh-session.ts'
import { createRequestPhoneCode } from '../request-phone-code.ts'
import { registerSessionRoutes } from '../session-routes.ts'
import { createSignIn } from '../sign-in.ts'
import { createSignOutEverywhere } from '../sign-out-everywhere.ts'
import { createSignOut } from '../sign-out.ts'
import { createUnbindIdentity } from '../unbind-identity.ts'
import {
  directoryOf,
  fakeEvidence,
  fakeMessages,
  fakePlatform,
  fakeRunningCodes,
  fakeSubjects,
  wechat,
  type FakeEvidence,
  type FakeMessages,
  type FakeProvince,
  type FakeRunningCodes,
} from './fake-counterparts.ts'

const pair = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
  publicKeyEncoding: { format: 'pem', type: 'spki' },
})

/** A gateway with only its identity part, on a real database and with fake counterparts; its clock is the test's. */
export interface IdentityGateway {
  readonly server: GatewayServer
  readonly database: Kysely<Schema>
  readonly evidence: FakeEvidence
  readonly runningCodes: FakeRunningCodes
  readonly messages: FakeMessages
  /** Delivers notices that are due. */
  deliverNotices(): Promise<void>
  readonly enrolment: InspectorEnrolment
  readonly clock: { now: number }
  close(): Promise<void>
}

/** What a test may choose. */
export interface IdentityGatewayOptions {
  readonly kind: DatabaseKind
  readonly provinces: readonly FakeProvince[]
  readonly limitFactor?: number
  /** Limits of routes, where they shall differ from those of numbers and accounts. */
  readonly routeLimitFactor?: number
  /** Registers more routes on the same server before it is ready. */
  readonly extend?: (gateway: Omit<IdentityGateway, 'close'>) => void
}

/** Starts one. */
export async function startIdentityGateway(options: IdentityGatewayOptions): Promise<IdentityGateway> {
  const { kind, provinces, limitFactor = 1000, routeLimitFactor = limitFactor } = options
  const temporary = await openTemporaryDatabase(kind)
  const { database } = temporary
  const clock = { now: Date.now() }
  const now = () => clock.now
  const logger = createLogger({ write: () => {} })
  const viewers = createViewerStore(database, exampleSealer)
  const server = await buildGatewayServer({
    sessionTokenKey: { keyId: 'k', privateKeyPem: pair.privateKey, publicKeyPem: pair.publicKey },
    viewers,
    limitFactor: routeLimitFactor,
    trustedProxies: [],
    logger,
    newId,
    now,
    observe: () => {},
  })
  const evidence = fakeEvidence()
  const runningCodes = fakeRunningCodes()
  const background = createBackgroundWork(logger)
  const messages = fakeMessages()
  const contacts = createContactStore(database, exampleSealer)
  const deliverNotices = createDeliverNotices({ notices: createNoticeStore(database), contacts, messages, now })
  const shared = {
    contacts,
    deliverNotices,
    platform: fakePlatform,
    tries: createBindingTryStore(database, exampleHasher),
    accounts: createAccountStore(database, exampleHasher),
    bindings: createBindingStore(database, exampleSealer),
    sessions: createSessionStore(database, exampleHasher),
    proofs: createIdentityProofStore(database, exampleSealer, exampleHasher),
    inspectors: createInspectorEnding(database),
    register: createInspectorStore(database, exampleSealer, exampleHasher),
    accessTokens: accessTokensOf(server),
    subjects: fakeSubjects(),
    provinces: directoryOf(provinces),
    inBackground: background.start,
    ...{ viewers, wechat, evidence, runningCodes, limitFactor, now, newId },
  }
  registerSessionRoutes(server, {
    signIn: createSignIn(shared),
    refreshSession: createRefreshSession(shared),
    signOut: createSignOut(shared),
    listSessions: createListSessions(shared),
    signOutEverywhere: createSignOutEverywhere(shared),
  })
  registerIdentityRoutes(server, {
    requestPhoneCode: createRequestPhoneCode(shared),
    bindIdentity: createBindIdentity({ ...shared, confirmIdentity: createConfirmIdentity(shared) }),
    unbindIdentity: createUnbindIdentity(shared),
    activateInspector: createActivateInspector(shared),
  })
  const enrolment = createInspectorEnrolmentStore(database, exampleSealer, exampleHasher)
  const gateway = { server, database, evidence, runningCodes, messages, deliverNotices, enrolment, clock }
  options.extend?.(gateway)
  await server.ready()
  return {
    ...gateway,
    close: async () => {
      await server.close()
      await background.settled()
      await temporary.close()
    },
  }
}
