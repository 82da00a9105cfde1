import type { Settings } from 'gateway/configuration/settings.ts'
import type { KeyRing } from 'gateway/cryptography/key-ring.ts'
import type { EvidenceLog } from 'gateway/evidence/evidence-log.ts'
import type { GatewayDatabase } from 'gateway/persistence/database.ts'
import type { AdminOutput } from './admin-output.ts'

/** What every command gets: the gateway's settings, its migrated database and its audit log. */
export interface AdminContext {
  readonly settings: Settings
  readonly database: GatewayDatabase
  readonly evidence: EvidenceLog
  readonly out: AdminOutput
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
}

/** Context of a command that uses keys. */
export interface KeyedAdminContext extends AdminContext {
  readonly keyRing: KeyRing
}

interface CommandWords {
  /** `<noun> <verb>`, as it is typed. */
  readonly name: string
  /** The whole line after `npm run admin --`, for help. */
  readonly usage: string
  /** One sentence for help. */
  readonly summary: string
  /** True: the frame writes an `admin-act` to the audit log before the command runs; without it nothing happens. */
  readonly changes: boolean
}

/** 管理命令: exit code 0 good, 1 refused or failed (told through `out.refuse`), 2 wrong usage (the frame prints the usage). */
export type AdminCommand = CommandWords &
  (
    | { readonly keys: 'needed'; run(context: KeyedAdminContext, args: readonly string[]): Promise<number> }
    | { readonly keys: 'not-needed'; run(context: AdminContext, args: readonly string[]): Promise<number> }
  )
