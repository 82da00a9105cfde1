import type { Settings } from 'gateway/configuration/settings.ts'
import type { KeyRing } from 'gateway/cryptography/key-ring.ts'
import type { EvidenceLog } from 'gateway/evidence/evidence-log.ts'
import type { GatewayDatabase } from 'gateway/persistence/database.ts'
import type { OperatorRole } from 'gateway/release/bundle/operator.ts'
import type { ActingOperator } from './acting-operator.ts'
import type { AdminOutput, WriteLine } from './admin-output.ts'
import type { KnownOptions, TypedArguments } from './read-arguments.ts'

/** What every command gets: the gateway's settings, its migrated database and its audit log. */
export interface AdminContext {
  readonly settings: Settings
  readonly database: GatewayDatabase
  readonly evidence: EvidenceLog
  readonly out: AdminOutput
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  /** Who acts; absent for commands that only read, and while nobody of the role exists. */
  readonly operator?: ActingOperator
  /** True: everything in the database is undone afterwards; no file may be written and nobody outside told. */
  readonly isDryRun: boolean
  /** What comes after, the audit log included, is done on this database; the act closed the one before. */
  readonly continueOn: (database: GatewayDatabase) => void
  /** Progress of long work, on standard error. */
  readonly progress: WriteLine
  /** Says what the act came to, for the audit log: a version or an id, never anything of a person. */
  readonly actedOn: (object: string) => void
}

/** Context of a command that uses keys. */
export interface KeyedAdminContext extends AdminContext {
  readonly keyRing: KeyRing
}

/** Context of a command that runs on a machine without gateway, database or settings. */
export type OfflineContext = Pick<AdminContext, 'out'>

interface CommandWords {
  /** `<noun> <verb>`, as it is typed. */
  readonly name: string
  /** The whole line after `npm run admin --`, for help. */
  readonly usage: string
  /** One sentence for help. */
  readonly summary: string
  /** Lines as they are typed after `npm run admin --`, for help; without any the name alone is one. */
  readonly examples?: readonly string[]
  /**
   * True: the frame writes an `admin-act` with outcome `begun` to the audit log before the command runs, without which
   * nothing happens, and another one, of the same request, with what it came to.
   */
  readonly changes: boolean
  /** Roles of which the acting operator has one; absent: `system` for a command that changes, nobody for one that reads. */
  readonly roles?: (typed: TypedArguments) => readonly OperatorRole[]
  /** Roles of which a second person has to countersign; nobody when absent or empty. */
  readonly countersigners?: (typed: TypedArguments) => readonly OperatorRole[]
  /** What will happen, in the words that have to be typed first: of acts that are hard to take back. */
  readonly confirms?: (typed: TypedArguments) => string | undefined
  /**
   * Absent: the schema is brought up to date before the command runs, and a dry run is undone by the frame. Otherwise
   * the command looks after both itself.
   */
  readonly schema?: 'as-it-is'
  /** True: somebody of the role must act; otherwise nobody is asked for as long as the role has no operator. */
  readonly operatorNeeded?: true
  /** Options it takes, by name without dashes; none when absent. */
  readonly options?: KnownOptions
  /** How many words follow its name; none when absent. */
  readonly wordCount?: number
  /** What options and words must be beyond that; false is wrong usage, told before anything else is looked at. */
  readonly fits?: (typed: TypedArguments) => boolean
  /** What the act is done to, for the audit log: the id of a key or a version, never anything of a person. */
  readonly actsOn?: (typed: TypedArguments) => string
}

/** 管理命令: exit code 0 good, 1 refused or failed (told through `out.refuse`); wrong usage never comes as far as `run`. */
export type AdminCommand = CommandWords &
  (
    | { readonly keys: 'needed'; run(context: KeyedAdminContext, typed: TypedArguments): Promise<number> }
    | { readonly keys: 'not-needed'; run(context: AdminContext, typed: TypedArguments): Promise<number> }
    | { readonly keys: 'offline'; run(context: OfflineContext, typed: TypedArguments): Promise<number> }
  )
