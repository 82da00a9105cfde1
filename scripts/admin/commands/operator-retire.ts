import { createPolicyOperatorStore } from 'gateway/persistence/policy-operator-store.ts'
import { isOperatorId, OPERATOR_ROLES } from 'gateway/release/bundle/operator.ts'
import type { AdminCommand } from '../admin-command.ts'

const SENTENCES = {
  'not-found': 'there is no such operator; operator list shows all of them',
  'retired-before': 'this operator has retired before',
  'last-of-role': 'this is the last of the role; bring in the next one first: operator create',
  'operator-role': 'only somebody of the same role ends an operator’s work',
} as const

/** 操作员离任: does and signs nothing more; what was activated with the signature stays in force. */
export const command: AdminCommand = {
  name: 'operator retire',
  usage: 'operator retire <name> [--operator <key file>]',
  summary: 'ends an operator’s work; done by somebody of the same role, never for the last one of it',
  examples: ['operator retire lin --operator /media/wang/security.key'],
  changes: true,
  keys: 'needed',
  wordCount: 1,
  fits: (typed) => typed.positionals.every(isOperatorId),
  roles: () => OPERATOR_ROLES,
  operatorNeeded: true,
  confirms: (typed) => `retire operator ${typed.positionals.join()}`,
  actsOn: (typed) => typed.positionals.join(),
  async run({ database, keyRing, operator, out, now }, typed) {
    const operatorId = typed.positionals.join()
    const store = createPolicyOperatorStore(database, keyRing.sealer)
    const leaving = (await store.all()).find((one) => one.operatorId === operatorId)
    if (leaving !== undefined && leaving.role !== operator?.role)
      return out.refuse('operator-role', SENTENCES['operator-role'])
    const retired = await store.retire(operatorId, now())
    if (retired !== 'retired') return out.refuse(retired, SENTENCES[retired])
    return out.answer({ operatorId, retired: true }, [`retired  ${operatorId}`])
  },
}
