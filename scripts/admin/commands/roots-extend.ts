import { readOwnRoots } from 'gateway/presentation/read-own-document.ts'
import type { AdminCommand } from '../admin-command.ts'
import { issueRootsHere } from '../issue-roots-here.ts'
import { readArguments } from '../read-arguments.ts'

/** A list key this close to its end is replaced: readers need time to fetch the next generation. */
const DUE_BEFORE_END_SECONDS = 30 * 86_400

/** 续签根: the next generation with a fresh list key. */
export const command: AdminCommand = {
  name: 'roots extend',
  usage: 'roots extend [--if-due]',
  summary: 'signs the next generation of the roots with a fresh list key for 90 days (sandbox)',
  changes: true,
  keys: 'needed',
  async run(context, args) {
    const typed = readArguments(args, { 'if-due': 'switch' })
    if (!typed.ok) return 2
    return issueRootsHere(context, (newest) => {
      if (newest === undefined) return 'refuse'
      const ends = Math.max(0, ...readOwnRoots(newest).listKeys.map((key) => key.notAfter))
      const due = ends - Math.floor(context.now() / 1000) < DUE_BEFORE_END_SECONDS
      return due || !typed.value.has('if-due') ? 'issue' : 'nothing-to-do'
    })
  },
}
