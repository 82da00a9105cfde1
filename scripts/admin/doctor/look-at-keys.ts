import { createSoftwareProvider } from 'gateway/cryptography/software-provider.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import { createPolicyOperatorStore } from 'gateway/persistence/policy-operator-store.ts'
import { createSignedDocumentStore } from 'gateway/persistence/signed-document-store.ts'
import { readOwnTrustList } from 'gateway/presentation/read-own-document.ts'
import { OPERATOR_ROLES, OperatorsAltered } from 'gateway/release/bundle/operator.ts'
import type { AdminContext } from '../admin-command.ts'
import { openKeys } from '../open-keys.ts'
import { openMasterKey } from '../open-master-key.ts'
import { openActiveVersion, openPolicyDesk } from '../policy-change/policy-desk.ts'
import type { Finding } from './finding.ts'
import { judgeKeyEnds, judgeProvider, judgeTrustList } from './judge-keys.ts'

/** 密钥, 信任列表 and 三员: everything that hangs on the master key. */
export async function lookAtKeys({ settings, database, now }: AdminContext): Promise<readonly Finding[]> {
  const seconds = Math.floor(now() / 1000)
  const master = openMasterKey(settings)
  if (!master.ok)
    return [{ check: 'master key', light: 'red', says: master.failure.sentence, todo: `look at ${settings.keyFile}` }]
  const findings: Finding[] = [judgeProvider(createSoftwareProvider(master.value), settings.mode)]
  const ring = await openKeys(settings, database)
  if (!ring.ok)
    return [...findings, { check: 'keys', light: 'red', says: ring.failure.sentence, todo: 'key create --if-missing' }]
  const keys = await createKeyStore(database).all()
  findings.push({ check: 'keys', light: 'green', says: `${String(keys.length)} keys, all open` })
  findings.push(...judgeKeyEnds(keys, seconds))
  const list = await createSignedDocumentStore(database).newest('trust-list')
  findings.push(judgeTrustList(list && readOwnTrustList(list), seconds))
  try {
    const operators = await createPolicyOperatorStore(database, ring.value.sealer).all()
    findings.push(judgeOperators(operators, settings.mode))
  } catch (error) {
    if (!(error instanceof OperatorsAltered)) throw error
    const says = 'an operator was written past the commands: nobody is believed'
    findings.push({ check: 'operators', light: 'red', says, todo: 'find out by whom; restore a backup from before' })
  }
  return findings
}

/** 三员齐备: a role that nobody has asks nobody. */
function judgeOperators(
  operators: readonly { readonly role: string; readonly retiredAt?: number }[],
  mode: string,
): Finding {
  const check = 'operators'
  const missing = OPERATOR_ROLES.filter(
    (role) => !operators.some((one) => one.role === role && one.retiredAt === undefined),
  )
  if (missing.length === 0) return { check, light: 'green', says: 'each role has somebody' }
  const todo = `operator create <name> --role ${missing[0] ?? ''} --key <own medium>`
  return {
    check,
    light: mode === 'production' ? 'red' : 'yellow',
    says: `nobody has the role ${missing.join(', ')}`,
    todo,
  }
}

/** 放行策略 in force. */
export async function lookAtPolicy(context: AdminContext): Promise<Finding> {
  const check = 'release policy'
  const active = await openActiveVersion(openPolicyDesk(context))
  if (!active.ok)
    return { check, light: 'red', says: active.failure.sentence, todo: 'policy history; restore or activate a version' }
  const says = `version ${active.value.policy.version}`
  if (active.value.bundle.sequence > 0 || context.settings.mode !== 'production') return { check, light: 'green', says }
  return { check, light: 'red', says: `${says}, which nobody signed`, todo: 'policy sign, policy activate' }
}
