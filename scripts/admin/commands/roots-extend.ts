import { readOwnRoots } from 'gateway/presentation/read-own-document.ts'
import type { AdminCommand } from '../admin-command.ts'
import { issueRootsHere } from '../issue-roots-here.ts'
import { isKeyWord } from '../find-key.ts'

/** A list key this close to its end is replaced: readers need time to fetch the next generation. */
const DUE_BEFORE_END_SECONDS = 30 * 86_400

/** 续签根: the next generation with a fresh list key, and, when asked, one root or list key replaced. */
export const command: AdminCommand = {
  name: 'roots extend',
  usage: 'roots extend [--if-due | --rotate <keyId>]',
  summary:
    'signs the next generation of the roots with a fresh list key for 90 days; --rotate replaces a root key, or ends a list key after 14 days (sandbox)',
  changes: true,
  keys: 'needed',
  options: { 'if-due': 'switch', rotate: 'text' },
  fits: (typed) => {
    const rotate = typed.text('rotate')
    return rotate === undefined || (isKeyWord(rotate) && !typed.has('if-due'))
  },
  confirms: (typed) => {
    const rotate = typed.text('rotate')
    return rotate === undefined ? undefined : `replace key ${rotate} in the roots`
  },
  actsOn: (typed) => typed.text('rotate') ?? '',
  async run(context, typed) {
    const decide: Parameters<typeof issueRootsHere>[1] = (newest) => {
      if (newest === undefined) return 'refuse'
      const ends = Math.max(0, ...readOwnRoots(newest).listKeys.map((key) => key.notAfter))
      const due = ends - Math.floor(context.now() / 1000) < DUE_BEFORE_END_SECONDS
      return due || !typed.has('if-due') ? 'issue' : 'nothing-to-do'
    }
    return issueRootsHere(context, decide, typed.text('rotate'))
  },
}
