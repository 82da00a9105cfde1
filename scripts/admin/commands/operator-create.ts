import { createPolicyOperatorStore } from 'gateway/persistence/policy-operator-store.ts'
import { isOperatorId, isOperatorRole, OPERATOR_ROLES, type OperatorRole } from 'gateway/release/bundle/operator.ts'
import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { AdminCommand } from '../admin-command.ts'
import type { Refusal } from '../open-master-key.ts'
import { obtainOperatorKey, usualKeyFile } from '../operator-key-file.ts'
import type { TypedArguments } from '../read-arguments.ts'

const POINT_BYTES = 65

const SENTENCES = {
  'name-taken': 'there is an operator of this name already; names are never used twice',
  'key-taken': 'this key is another operator’s; each person has a key of their own',
} as const

/** 增加操作员: registers one person with one role and one key; the key file is made where there is none. */
export const command: AdminCommand = {
  name: 'operator create',
  usage: `operator create <name> --role ${OPERATOR_ROLES.join('|')} [--key <file> | --public-key <base64url>] [--if-missing] [--operator <key file>]`,
  summary:
    'registers an operator; the first of a role founds it, after that somebody of the same role brings in the next',
  examples: [
    'operator create lin --role security --key /media/lin/security.key',
    'operator create zhou --role audit --public-key BJ… --operator /media/chen/audit.key',
  ],
  changes: true,
  keys: 'needed',
  options: { role: 'text', key: 'text', 'public-key': 'text', 'if-missing': 'switch' },
  wordCount: 1,
  fits: (typed) => {
    const [name = ''] = typed.positionals
    const publicKey = typed.text('public-key')
    const one = publicKey === undefined || (typed.text('key') === undefined && isPoint(publicKey))
    return isOperatorId(name) && isOperatorRole(typed.text('role') ?? '') && one
  },
  roles: (typed) => [roleOf(typed)],
  actsOn: (typed) => typed.positionals.join(),
  async run({ settings, database, keyRing, out, now, isDryRun }, typed) {
    const [operatorId = ''] = typed.positionals
    const role = roleOf(typed)
    const file = typed.text('key') ?? usualKeyFile(settings, role)
    const publicKey = obtainPublicKey(typed.text('public-key'), file, isDryRun)
    if (!publicKey.ok) return out.refuse(publicKey.failure.code, publicKey.failure.sentence)
    const store = createPolicyOperatorStore(database, keyRing.sealer)
    const told = { operatorId, role, publicKey: publicKey.value }
    const known = (await store.all()).find((one) => one.operatorId === operatorId)
    const same = known?.role === role && known.publicKey === publicKey.value && known.retiredAt === undefined
    if (typed.has('if-missing') && same)
      return out.answer({ ...told, created: false }, [`present  ${role.padEnd(10)}${operatorId}`])
    const added = await store.add({ ...told, createdAt: now() })
    if (added !== 'added') return out.refuse(added, SENTENCES[added])
    return out.answer({ ...told, created: true }, [`created  ${role.padEnd(10)}${operatorId}`])
  },
}

function roleOf(typed: TypedArguments): OperatorRole {
  const role = typed.text('role') ?? ''
  if (!isOperatorRole(role)) throw new Error('the role was checked with the usage')
  return role
}

function isPoint(publicKey: string): boolean {
  const bytes = decodeBase64url(publicKey)
  return bytes?.length === POINT_BYTES && bytes[0] === 0x04
}

function obtainPublicKey(named: string | undefined, file: string, isDryRun: boolean): Result<string, Refusal> {
  if (named !== undefined) return succeed(named)
  const key = obtainOperatorKey(file, isDryRun)
  return key.ok ? succeed(key.value.publicKey) : key
}
