import type { AdminCommand } from '../admin-command.ts'

/** A command by its name; its module is loaded when it is asked for, for loading all of them costs more than most acts. */
export interface ListedCommand {
  /** `<noun> <verb>`, or one word, as it is typed. */
  readonly name: string
  readonly load: () => Promise<AdminCommand>
}

const listed = (name: string, load: () => Promise<{ readonly command: AdminCommand }>): ListedCommand => ({
  name,
  load: async () => (await load()).command,
})

/** Every command in the order of help; one file each. */
export const COMMANDS: readonly ListedCommand[] = [
  listed('doctor', () => import('./doctor.ts')),
  listed('key create', () => import('./key-create.ts')),
  listed('key list', () => import('./key-list.ts')),
  listed('key rotate', () => import('./key-rotate.ts')),
  listed('key rekey', () => import('./key-rekey.ts')),
  listed('key retire', () => import('./key-retire.ts')),
  listed('key revoke', () => import('./key-revoke.ts')),
  listed('roots create', () => import('./roots-create.ts')),
  listed('roots extend', () => import('./roots-extend.ts')),
  listed('roots show', () => import('./roots-show.ts')),
  listed('roots export-unsigned', () => import('./roots-export-unsigned.ts')),
  listed('roots root-key', () => import('./roots-root-key.ts')),
  listed('roots sign', () => import('./roots-sign.ts')),
  listed('roots import', () => import('./roots-import.ts')),
  listed('trust-list publish', () => import('./trust-list-publish.ts')),
  listed('trust-list show', () => import('./trust-list-show.ts')),
  listed('audit search', () => import('./audit-search.ts')),
  listed('audit verify', () => import('./audit-verify.ts')),
  listed('database status', () => import('./database-status.ts')),
  listed('database migrate', () => import('./database-migrate.ts')),
  listed('database backup', () => import('./database-backup.ts')),
  listed('database restore', () => import('./database-restore.ts')),
  listed('policy lint', () => import('./policy-lint.ts')),
  listed('policy matrix', () => import('./policy-matrix.ts')),
  listed('policy explain', () => import('./policy-explain.ts')),
  listed('province add', () => import('./province-add.ts')),
  listed('province list', () => import('./province-list.ts')),
  listed('province show', () => import('./province-show.ts')),
  listed('province check', () => import('./province-check.ts')),
  listed('province enable', () => import('./province-enable.ts')),
  listed('province disable', () => import('./province-disable.ts')),
  listed('province history', () => import('./province-history.ts')),
  listed('province rollback', () => import('./province-rollback.ts')),
  listed('ministry add', () => import('./ministry-add.ts')),
  listed('inspector import', () => import('./inspector-import.ts')),
  listed('inspector suspend', () => import('./inspector-suspend.ts')),
  listed('inspector list', () => import('./inspector-list.ts')),
  listed('inspector activation-code', () => import('./inspector-activation-code.ts')),
  listed('quality findings', () => import('./quality-findings.ts')),
  listed('code-report list', () => import('./code-report-list.ts')),
  listed('operator create', () => import('./operator-create.ts')),
  listed('operator list', () => import('./operator-list.ts')),
  listed('operator retire', () => import('./operator-retire.ts')),
  listed('policy activate', () => import('./policy-activate.ts')),
  listed('policy diff', () => import('./policy-diff.ts')),
  listed('policy history', () => import('./policy-history.ts')),
  listed('policy rehearse', () => import('./policy-rehearse.ts')),
  listed('policy rollback', () => import('./policy-rollback.ts')),
  listed('policy sign', () => import('./policy-sign.ts')),
  listed('operator found', () => import('./operator-found.ts')),
]

/** All of them, for help and for checks over every command. */
export function loadCommands(commands: readonly ListedCommand[] = COMMANDS): Promise<readonly AdminCommand[]> {
  return Promise.all(commands.map(({ load }) => load()))
}
