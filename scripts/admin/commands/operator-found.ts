import { createPolicyOperatorStore } from 'gateway/persistence/policy-operator-store.ts'
import { isOperatorId, OPERATOR_ROLES, type OperatorRole, type OperatorStore } from 'gateway/release/bundle/operator.ts'
import type { AdminCommand, KeyedAdminContext } from '../admin-command.ts'
import { obtainOperatorKey, usualKeyFile } from '../operator-key-file.ts'
import type { Refusal } from '../open-master-key.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

interface Founded {
  readonly operatorId: string
  readonly role: OperatorRole
  readonly created: boolean
}

/** 设立三员: all three roles in one hand, for a sandbox; a role that has had somebody is left as it is. */
export const command: AdminCommand = {
  name: 'operator found',
  usage: 'operator found <prefix>',
  summary:
    'founds every role that has nobody, with key files in DATA_DIRECTORY/operators; for a sandbox: real operators are three people',
  examples: ['operator found demo'],
  changes: true,
  keys: 'needed',
  wordCount: 1,
  fits: (typed) => OPERATOR_ROLES.every((role) => isOperatorId(`${typed.positionals.join()}-${role}`)),
  // A role that has nobody has nobody to ask; the others are not touched.
  roles: () => [],
  actsOn: (typed) => typed.positionals.join(),
  async run(context, typed) {
    const { database, keyRing, settings, out } = context
    if (settings.mode === 'production')
      return out.refuse('not-in-production', 'in production each operator is made by operator create, with an own key')
    const store = createPolicyOperatorStore(database, keyRing.sealer)
    const founded: Founded[] = []
    for (const role of OPERATOR_ROLES) {
      const one = await foundRole(context, store, role, `${typed.positionals.join()}-${role}`)
      if (!one.ok) return out.refuse(one.failure.code, one.failure.sentence)
      founded.push(one.value)
    }
    const lines = founded.map(({ operatorId, role, created }) =>
      [created ? 'created' : 'present', role.padEnd(8), operatorId].join('  '),
    )
    return out.answer({ operators: founded }, lines)
  },
}

async function foundRole(
  { settings, now, isDryRun }: KeyedAdminContext,
  store: OperatorStore,
  role: OperatorRole,
  operatorId: string,
): Promise<Result<Founded, Refusal>> {
  const known = (await store.all()).find((operator) => operator.role === role)
  if (known !== undefined) return succeed({ operatorId: known.operatorId, role, created: false })
  const file = usualKeyFile(settings, role)
  const key = obtainOperatorKey(file, isDryRun)
  if (!key.ok) return key
  const { publicKey } = key.value
  const added = await store.add({ operatorId, role, publicKey, createdAt: now() })
  if (added === 'added') return succeed({ operatorId, role, created: true })
  return fail({ code: added, sentence: `${operatorId} or its key is another operator's already` })
}
