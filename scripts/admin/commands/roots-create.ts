import type { AdminCommand } from '../admin-command.ts'
import { issueRootsHere } from '../issue-roots-here.ts'
import { readArguments } from '../read-arguments.ts'

/** 创建根: the first generation of roots. */
export const command: AdminCommand = {
  name: 'roots create',
  usage: 'roots create [--if-missing]',
  summary: 'makes two root keys and a list key, and signs generation 1 of the roots (sandbox)',
  changes: true,
  keys: 'needed',
  async run(context, args) {
    const typed = readArguments(args, { 'if-missing': 'switch' })
    if (!typed.ok) return 2
    return issueRootsHere(context, (newest) => {
      if (newest === undefined) return 'issue'
      return typed.value.has('if-missing') ? 'nothing-to-do' : 'refuse'
    })
  },
}
