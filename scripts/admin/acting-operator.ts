import type { Settings } from 'gateway/configuration/settings.ts'
import type { KeyRing } from 'gateway/cryptography/key-ring.ts'
import type { GatewayDatabase } from 'gateway/persistence/database.ts'
import { createPolicyOperatorStore, hasOperators } from 'gateway/persistence/policy-operator-store.ts'
import type { OperatorRole } from 'gateway/release/bundle/operator.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { AdminCommand } from './admin-command.ts'
import { rolesOf } from './command-roles.ts'
import type { Refusal } from './open-master-key.ts'
import { isFile, readOperatorKey, usualKeyFile, type OperatorKey } from './operator-key-file.ts'
import type { TypedArguments } from './read-arguments.ts'

/** Who acts: an operator who is registered, has not retired, and holds the key. */
export interface ActingOperator extends OperatorKey {
  readonly operatorId: string
  readonly role: OperatorRole
}

/** Why nobody may act; with the operator, where it is known who tried. */
export type OperatorRefusal = Refusal & { readonly operatorId?: string }

/** What finding out who acts needs. */
export interface OperatorDeps {
  readonly settings: Settings
  readonly database: GatewayDatabase
  readonly openKeys: () => Promise<Result<KeyRing, Refusal>>
}

/**
 * 谁在操作: finds the operator by the key file that was named, or that stands at its usual place. Undefined: nobody is asked
 * for, because the command only reads, or because the role has nobody yet and the command can do without.
 */
export async function findActingOperator(
  { settings, database, openKeys }: OperatorDeps,
  command: AdminCommand,
  typed: TypedArguments,
): Promise<Result<ActingOperator | undefined, OperatorRefusal>> {
  const roles = rolesOf(command, typed)
  const named = typed.text('operator')
  if (roles.length === 0) return succeed(undefined)
  if (named === undefined && command.operatorNeeded !== true && !(await hasOperators(database, roles)))
    return succeed(undefined)
  const path = named ?? roles.map((role) => usualKeyFile(settings, role)).find(isFile)
  if (path === undefined) {
    const sentence = `this is for the role ${roles.join(' or ')}: name your key file with --operator`
    return fail({ code: 'operator-needed', sentence })
  }
  const key = readOperatorKey(path)
  if (!key.ok) return key
  const ring = await openKeys()
  if (!ring.ok) return ring
  return findByKey(createPolicyOperatorStore(database, ring.value.sealer), key.value, roles, path)
}

/**
 * 复核人: the second person of an act that two decide, by the key file named with `--countersign`. Undefined: the act needs
 * none, or the role has nobody yet.
 */
export async function findCountersigner(
  { database, openKeys }: OperatorDeps,
  command: AdminCommand,
  typed: TypedArguments,
  first: ActingOperator | undefined,
): Promise<Result<ActingOperator | undefined, OperatorRefusal>> {
  const roles = command.countersigners?.(typed) ?? []
  if (roles.length === 0) return succeed(undefined)
  const path = typed.text('countersign')
  if (path === undefined) {
    if (first === undefined && !(await hasOperators(database, roles))) return succeed(undefined)
    const sentence = `two people decide this: the second, of the role ${roles.join(' or ')}, brings a key file: --countersign`
    return fail({ code: 'countersignature-missing', sentence })
  }
  const key = readOperatorKey(path)
  if (!key.ok) return key
  const ring = await openKeys()
  if (!ring.ok) return ring
  return findByKey(createPolicyOperatorStore(database, ring.value.sealer), key.value, roles, path)
}

async function findByKey(
  store: Pick<ReturnType<typeof createPolicyOperatorStore>, 'all'>,
  key: OperatorKey,
  roles: readonly OperatorRole[],
  path: string,
): Promise<Result<ActingOperator, OperatorRefusal>> {
  const found = (await store.all()).find(({ publicKey }) => publicKey === key.publicKey)
  if (found === undefined)
    return fail({ code: 'operator-unknown', sentence: `the key in ${path} is no operator's; look at: operator list` })
  const { operatorId, role, retiredAt } = found
  if (retiredAt !== undefined)
    return fail({ code: 'operator-retired', sentence: `${operatorId} has retired`, operatorId })
  if (!roles.includes(role)) {
    const sentence = `this is for the role ${roles.join(' or ')}; ${operatorId} has the role ${role}`
    return fail({ code: 'operator-role', sentence, operatorId })
  }
  return succeed({ operatorId, role, ...key })
}
