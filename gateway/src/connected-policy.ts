import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { newId } from './cryptography/random-id.ts'
import { verifySm2Text } from './cryptography/sm2-text-signature.ts'
import { sm3Hex } from './cryptography/sm3.ts'
import type { Foundation, StartFailure } from './foundation.ts'
import { createPolicyHold, type PolicyHold } from './http/policy-hold.ts'
import { createPolicyBundleStore } from './persistence/policy-bundle-store.ts'
import { createPolicyOperatorStore } from './persistence/policy-operator-store.ts'
import { createPolicyRecordingStore } from './persistence/policy-recording-store.ts'
import { describeFault, readPolicyFolder, SHIPPED_POLICY_FOLDER } from './policy-folder.ts'
import { openActivePolicy, type ActivePolicyDeps } from './release/bundle/active-policy.ts'
import { OperatorsAltered } from './release/bundle/operator.ts'
import {
  createPolicyVersions,
  rememberShipped,
  type OpenVersionFailure,
  type PolicyVersionDeps,
  type PolicyVersions,
} from './release/bundle/policy-versions.ts'
import { createRequestRecorder } from './release/bundle/request-recorder.ts'
import type { Policy } from './release/compile-policy.ts'
import { loadPolicy } from './release/load-policy.ts'

/** SM3 and SM2 for bundles. */
export const BUNDLE_CRYPTOGRAPHY = { sm3Hex, verify: verifySm2Text } as const

/** The release policy as it is connected: what use cases ask, and what timers do. */
export interface PolicyPart extends Pick<PolicyHold, 'activePolicy' | 'install' | 'isSure'> {
  /** The policy that an audit entry names; `undefined` for a name that nobody gave. */
  readonly policyOfVersion: (version: string) => Promise<Policy | undefined>
  /** Takes up what was activated; every second. */
  readonly refresh: () => Promise<unknown>
  /** Stores what was asked, without values, for rehearsals. */
  readonly flushRequests: () => Promise<void>
}

/** What the policy stands on. */
export interface PolicyFoundation extends Pick<Foundation, 'database'> {
  readonly settings: Pick<Foundation['settings'], 'mode'>
  readonly keyRing: Pick<Foundation['keyRing'], 'sealer'>
  readonly logger: Pick<Foundation['logger'], 'info' | 'error'>
}

/** Every version known here: of the store, and as shipped with this software; `heard` hears of every release. */
export function connectPolicyVersions(store: PolicyVersionDeps['store'], heard?: Policy['heard']): PolicyVersions {
  return createPolicyVersions({
    store,
    cryptography: BUNDLE_CRYPTOGRAPHY,
    shippedFiles: readPolicyFolder(SHIPPED_POLICY_FOLDER),
    load: (files, version) => {
      const loaded = loadPolicy(files)
      return loaded.ok ? succeed({ ...loaded.value, version, ...(heard === undefined ? {} : { heard }) }) : loaded
    },
  })
}

/** Opens the policy in force; a bad one stops the start, and so does one that nobody signed, in production. */
export async function connectPolicy({
  settings,
  database,
  keyRing,
  logger,
}: PolicyFoundation): Promise<Result<PolicyPart, StartFailure>> {
  const store = createPolicyBundleStore(database)
  const recorder = createRequestRecorder(createPolicyRecordingStore(database, newId), Date.now)
  const versions = connectPolicyVersions(store, recorder.note)
  let trouble: string | undefined
  const opened = await openOrTell({
    store,
    versions,
    operators: createPolicyOperatorStore(database, keyRing.sealer),
    cryptography: BUNDLE_CRYPTOGRAPHY,
    monotonic: () => performance.now(),
    now: Date.now,
    onChange: ({ policy }) => logger.info({ version: policy.version }, 'policy-activated'),
    onTrouble: (failure, error) => {
      // Asked every second; one line says it all until it ends or becomes another.
      if (failure === trouble) return
      trouble = failure
      logger.error({ failure, ...(error === undefined ? {} : { err: error }) }, 'policy-not-confirmed')
    },
  })
  if (!opened.ok) return fail({ reason: describeFailure(opened.failure) })
  const { bundle } = opened.value.inForce()
  if (settings.mode === 'production' && bundle.sequence === 0)
    return fail({ reason: 'GATEWAY_MODE: production wants a signed release policy; see: npm run admin -- policy sign' })
  if (bundle.sequence === 0) await rememberShipped(store, opened.value.inForce(), Date.now())
  const active = opened.value
  return succeed({
    ...createPolicyHold(active),
    policyOfVersion: versions.policyOfVersion,
    refresh: async () => {
      if (await active.refresh()) trouble = undefined
    },
    flushRequests: recorder.flush,
  })
}

/** A bundle that was activated can be judged by its signers alone; without them it is as good as unsigned. */
async function openOrTell(deps: ActivePolicyDeps): ReturnType<typeof openActivePolicy> {
  try {
    return await openActivePolicy(deps)
  } catch (error) {
    if (error instanceof OperatorsAltered) return fail('unknown-signer')
    throw error
  }
}

function describeFailure(failure: OpenVersionFailure | string): string {
  if (typeof failure === 'string') return `release policy: the activated bundle is refused: ${failure}`
  return failure.code === 'policy-faulty'
    ? failure.faults.map(describeFault).join('\n')
    : `release policy: the activated bundle is refused: ${failure.code}`
}
