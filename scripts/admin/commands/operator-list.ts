import { createPolicyOperatorStore } from 'gateway/persistence/policy-operator-store.ts'
import type { AdminCommand } from '../admin-command.ts'

/** 操作员名单. */
export const command: AdminCommand = {
  name: 'operator list',
  usage: 'operator list',
  summary: 'lists operators with their roles, retired ones included',
  changes: false,
  keys: 'needed',
  async run({ database, keyRing, out }) {
    const operators = await createPolicyOperatorStore(database, keyRing.sealer).all()
    const lines = operators.map(({ operatorId, role, publicKey, retiredAt }) => {
      const state = retiredAt === undefined ? 'active' : `retired ${new Date(retiredAt).toISOString()}`
      return `${role.padEnd(10)}${operatorId.padEnd(34)}${state}  ${publicKey}`
    })
    const nobody = 'nobody yet: operator create founds a role'
    return out.answer({ operators }, lines.length === 0 ? [nobody] : lines)
  },
}
