import type { Upstreams } from './connected-upstreams.ts'
import type { EvidenceLog, SubjectReferences } from './evidence/evidence-log.ts'
import { countingSessions } from './counted-use-cases.ts'
import type { Foundation } from './foundation.ts'
import type { UseCaseMeasures } from './http/use-case-measures.ts'
import { accessTokensOf } from './http/access-tokens.ts'
import type { GatewayServer } from './http/gateway-server.ts'
import type { Viewers } from './identity/account.ts'
import { createActivateInspector } from './identity/activate-inspector.ts'
import type { StartInBackground } from './identity/background-work.ts'
import { createBindIdentity } from './identity/bind-identity.ts'
import { createConfirmIdentity } from './identity/confirm-identity.ts'
import { createDeliverNotices } from './identity/deliver-notices.ts'
import { registerIdentityRoutes } from './identity/identity-routes.ts'
import type { PhoneCodeDirectory } from './identity/phone-code-source.ts'
import { createListSessions } from './identity/list-sessions.ts'
import { createRefreshSession } from './identity/refresh-session.ts'
import { createRequestPhoneCode } from './identity/request-phone-code.ts'
import type { EndRunningCodes } from './identity/running-codes.ts'
import { registerSessionRoutes } from './identity/session-routes.ts'
import { createSignIn } from './identity/sign-in.ts'
import { createSignOutEverywhere } from './identity/sign-out-everywhere.ts'
import { createSignOut } from './identity/sign-out.ts'
import { createSweepIdentity } from './identity/sweep-identity.ts'
import { createUnbindIdentity } from './identity/unbind-identity.ts'
import { createAccountStore, createBindingStore } from './persistence/account-store.ts'
import { createBindingTryStore } from './persistence/binding-try-store.ts'
import { createIdentityProofStore } from './persistence/identity-proof-store.ts'
import { createInspectorEnding } from './persistence/inspector-ending.ts'
import { createInspectorStore } from './persistence/inspector-store.ts'
import { createContactStore, createNoticeStore } from './persistence/notice-store.ts'
import { createSessionStore } from './persistence/session-store.ts'

/** What the identity part shares with the rest of the gateway. */
export interface IdentitySurroundings {
  readonly viewers: Viewers
  readonly inBackground: StartInBackground
  readonly subjects: SubjectReferences
  readonly evidence: EvidenceLog
  readonly runningCodes: EndRunningCodes
  readonly provinces: PhoneCodeDirectory
  readonly measures: UseCaseMeasures
  readonly now: () => number
  readonly newId: () => string
}

/** 身份 of the gateway, bound together: its routes and the work beside requests. */
export interface IdentityPart {
  register(server: GatewayServer): void
  sweep(): Promise<void>
  deliverNotices(): Promise<void>
}

/** Binds sign-in, sessions, bindings, notices and inspectors to their stores and counterparts. */
export function connectIdentity(
  { settings, database, keyRing: { sealer, lookup } }: Foundation,
  { wechat, messages, platform }: Upstreams,
  surroundings: IdentitySurroundings,
): IdentityPart {
  const { now } = surroundings
  const sessions = createSessionStore(database, lookup)
  const proofs = createIdentityProofStore(database, sealer, lookup)
  const tries = createBindingTryStore(database, lookup)
  const contacts = createContactStore(database, sealer)
  const bindings = createBindingStore(database, sealer)
  const accounts = createAccountStore(database, lookup)
  const register = createInspectorStore(database, sealer, lookup)
  const inspectors = createInspectorEnding(database)
  const deliverNotices = createDeliverNotices({ notices: createNoticeStore(database), contacts, messages, now })
  const stores = { sessions, proofs, tries, contacts, bindings, accounts, register, inspectors }
  const deps = { ...surroundings, ...stores, wechat, platform, deliverNotices, limitFactor: settings.limitFactor }
  const confirmIdentity = createConfirmIdentity(deps)
  return {
    register: (server) => {
      const sessionDeps = { ...deps, accessTokens: accessTokensOf(server) }
      const useCases = {
        signIn: createSignIn(sessionDeps),
        refreshSession: createRefreshSession(sessionDeps),
        signOut: createSignOut(deps),
      }
      registerSessionRoutes(server, {
        ...countingSessions(useCases, deps.measures),
        listSessions: createListSessions(deps),
        signOutEverywhere: createSignOutEverywhere(deps),
      })
      registerIdentityRoutes(server, {
        requestPhoneCode: createRequestPhoneCode(deps),
        bindIdentity: createBindIdentity({ ...deps, confirmIdentity }),
        unbindIdentity: createUnbindIdentity(deps),
        activateInspector: createActivateInspector(deps),
      })
    },
    sweep: createSweepIdentity({ sessions, proofs, tries, inspectors, now }),
    deliverNotices,
  }
}
