import type { AdminCommand } from '../admin-command.ts'
import { issueRootsHere } from '../issue-roots-here.ts'

/** 创建根: the first generation of roots. */
export const command: AdminCommand = {
  name: 'roots create',
  usage: 'roots create [--if-missing]',
  summary: 'makes two root keys and a list key, and signs generation 1 of the roots (sandbox)',
  changes: true,
  keys: 'needed',
  options: { 'if-missing': 'switch' },
  async run(context, typed) {
    return issueRootsHere(context, (newest) => {
      if (newest === undefined) return 'issue'
      return typed.has('if-missing') ? 'nothing-to-do' : 'refuse'
    })
  },
}
