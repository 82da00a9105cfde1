import type { Settings } from 'gateway/configuration/settings.ts'
import type { KeyRing } from 'gateway/cryptography/key-ring.ts'
import { newId } from 'gateway/cryptography/random-id.ts'
import { createEvidenceLog } from 'gateway/evidence/create-evidence-log.ts'
import { createAuditStore } from 'gateway/persistence/audit-store.ts'
import type { GatewayDatabase } from 'gateway/persistence/database.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { findActingOperator, findCountersigner, type ActingOperator, type OperatorRefusal } from './acting-operator.ts'
import type { AdminCommand, AdminContext } from './admin-command.ts'
import type { AdminOutput, WriteLine } from './admin-output.ts'
import { openKeys } from './open-keys.ts'
import type { Refusal } from './open-master-key.ts'
import type { TypedArguments } from './read-arguments.ts'

/** A command that needs a gateway, with what was typed after its name. */
export interface Act {
  readonly command: Exclude<AdminCommand, { readonly keys: 'offline' }>
  readonly typed: TypedArguments
}

type ActOutcome = 'begun' | 'done' | 'refused'

/** Who acts, and who countersigns. */
interface Hands {
  readonly operator?: ActingOperator
  readonly countersigner?: ActingOperator
}

/** What a run of one act writes to the audit log; all of it under one request id. */
interface ActLog {
  /** The object that the act turned out to be done to. */
  object: string
  /** The database on which the act goes on, where it changed it. */
  moved: GatewayDatabase | undefined
  readonly record: (outcome: ActOutcome, operatorId: string | undefined, second?: string) => Promise<boolean>
}

/**
 * 管理操作: who acts is asked first; an act that is allowed stands in the audit log as begun before anything happens, and
 * once more with what it came to. One that has no second entry was cut off. A dry run leaves nothing, so no entry either.
 */
export async function runAct(
  act: Act,
  settings: Settings,
  database: GatewayDatabase,
  out: AdminOutput,
  warn: WriteLine,
): Promise<number> {
  const context = contextOf(act, settings, database, out, warn)
  const log = logOf(act, context)
  const isRecorded = act.command.changes && !context.isDryRun
  const ring = openedOnce(settings, database)
  const refuse = async ({ code, sentence }: Refusal, operatorId?: string): Promise<number> => {
    if (isRecorded) await log.record('refused', operatorId)
    return out.refuse(code, sentence)
  }
  const hands = await findHands(act, settings, database, ring)
  if (!hands.ok) return refuse(hands.failure, hands.failure.operatorId)
  const { operator, countersigner } = hands.value
  const full: AdminContext = {
    ...context,
    ...(operator === undefined ? {} : { operator }),
    actedOn: (object) => {
      log.object = object
    },
    continueOn: (next) => {
      log.moved = next
    },
  }
  const keys = act.command.keys === 'needed' ? await ring() : undefined
  if (keys?.ok === false) return refuse(keys.failure, operator?.operatorId)
  const run = (): Promise<number> => runWith(act, full, keys?.value)
  if (!isRecorded) return run()
  const record = (outcome: ActOutcome) => log.record(outcome, operator?.operatorId, countersigner?.operatorId)
  if (!(await record('begun')))
    return out.refuse('evidence-unavailable', 'the audit log cannot be written, so nothing is done')
  const code = await run()
  const isRecordedToo = await record(code === 0 ? 'done' : 'refused')
  await log.moved?.destroy()
  if (isRecordedToo) return code
  warn('roadcert: it is done, but what it came to could not be written to the audit log')
  return 1
}

async function findHands(
  { command, typed }: Act,
  settings: Settings,
  database: GatewayDatabase,
  ring: () => Promise<Result<KeyRing, Refusal>>,
): Promise<Result<Hands, OperatorRefusal>> {
  const deps = { settings, database, openKeys: ring }
  const operator = await findActingOperator(deps, command, typed)
  if (!operator.ok) return operator
  const second = await findCountersigner(deps, command, typed, operator.value)
  if (!second.ok) return second
  return succeed({
    ...(operator.value === undefined ? {} : { operator: operator.value }),
    ...(second.value === undefined ? {} : { countersigner: second.value }),
  })
}

function runWith({ command, typed }: Act, context: AdminContext, keyRing: KeyRing | undefined): Promise<number> {
  if (command.keys === 'not-needed') return command.run(context, typed)
  if (keyRing === undefined) throw new Error('a command that needs keys runs with keys')
  return command.run({ ...context, keyRing }, typed)
}

function contextOf(
  { typed }: Act,
  settings: Settings,
  database: GatewayDatabase,
  out: AdminOutput,
  progress: WriteLine,
): AdminContext {
  const ignore = (): void => undefined
  return {
    settings,
    database,
    evidence: evidenceOn(database),
    out,
    now: Date.now,
    newId,
    isDryRun: typed.has('dry-run'),
    progress,
    actedOn: ignore,
    continueOn: ignore,
  }
}

/** The refusal that follows a fault says what there is to say; the fault itself may name files of the machine. */
function evidenceOn(database: GatewayDatabase): AdminContext['evidence'] {
  return createEvidenceLog({ store: createAuditStore(database), onWriteFailure: () => undefined })
}

/** Opening the key ring costs a derivation for each key; whoever asks second gets the first one's. */
function openedOnce(settings: Settings, database: GatewayDatabase): () => Promise<Result<KeyRing, Refusal>> {
  let opened: Promise<Result<KeyRing, Refusal>> | undefined
  return () => (opened ??= openKeys(settings, database))
}

function logOf({ command, typed }: Act, { evidence, newId: drawId, now }: AdminContext): ActLog {
  const logOn = (moved: GatewayDatabase | undefined): AdminContext['evidence'] =>
    moved === undefined ? evidence : evidenceOn(moved)
  const requestId = drawId()
  const log: ActLog = {
    object: command.actsOn?.(typed) ?? '',
    moved: undefined,
    record: async (outcome, operatorId, second) => {
      const recorded = await logOn(log.moved).record({
        entryId: drawId(),
        at: now(),
        event: 'admin-act',
        act: `${command.name} ${log.object}`.trimEnd(),
        outcome,
        asker: {
          kind: 'operator',
          ...(operatorId === undefined ? {} : { operatorId }),
          ...(second === undefined ? {} : { countersignedBy: second }),
        },
        requestId,
      })
      return recorded.ok
    },
  }
  return log
}
