import type { Settings } from 'gateway/configuration/settings.ts'
import type { KeyRing } from 'gateway/cryptography/key-ring.ts'
import { newId } from 'gateway/cryptography/random-id.ts'
import { createEvidenceLog } from 'gateway/evidence/create-evidence-log.ts'
import { createAuditStore } from 'gateway/persistence/audit-store.ts'
import type { GatewayDatabase } from 'gateway/persistence/database.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import { findActingOperator } from './acting-operator.ts'
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

/** What a run of one act writes to the audit log; all of it under one request id. */
interface ActLog {
  /** The object that the act turned out to be done to. */
  object: string
  readonly record: (outcome: ActOutcome, operatorId: string | undefined) => Promise<boolean>
}

/**
 * 管理操作: who acts is asked first; an act that is allowed stands in the audit log as begun before anything happens, and
 * once more with what it came to. One that has no second entry was cut off.
 */
export async function runAct(
  act: Act,
  settings: Settings,
  database: GatewayDatabase,
  out: AdminOutput,
  warn: WriteLine,
): Promise<number> {
  const context = contextOf(settings, database, out)
  const log = logOf(act, context)
  const refuse = async ({ code, sentence }: Refusal, operatorId?: string): Promise<number> => {
    if (act.command.changes) await log.record('refused', operatorId)
    return out.refuse(code, sentence)
  }
  const ring = openedOnce(settings, database)
  const operator = await findActingOperator({ settings, database, openKeys: ring }, act.command, act.typed)
  if (!operator.ok) return refuse(operator.failure, operator.failure.operatorId)
  const acting = operator.value
  const full: AdminContext = {
    ...context,
    ...(acting === undefined ? {} : { operator: acting }),
    actedOn: (object) => {
      log.object = object
    },
  }
  const keys = act.command.keys === 'needed' ? await ring() : undefined
  if (keys?.ok === false) return refuse(keys.failure, acting?.operatorId)
  const run = (): Promise<number> => runWith(act, full, keys?.value)
  if (!act.command.changes) return run()
  if (!(await log.record('begun', acting?.operatorId)))
    return out.refuse('evidence-unavailable', 'the audit log cannot be written, so nothing is done')
  const code = await run()
  if (await log.record(code === 0 ? 'done' : 'refused', acting?.operatorId)) return code
  warn('roadcert: it is done, but what it came to could not be written to the audit log')
  return 1
}

function runWith({ command, typed }: Act, context: AdminContext, keyRing: KeyRing | undefined): Promise<number> {
  if (command.keys === 'not-needed') return command.run(context, typed)
  if (keyRing === undefined) throw new Error('a command that needs keys runs with keys')
  return command.run({ ...context, keyRing }, typed)
}

function contextOf(settings: Settings, database: GatewayDatabase, out: AdminOutput): AdminContext {
  // The refusal that follows says what there is to say; the fault itself may name files of the machine.
  const evidence = createEvidenceLog({ store: createAuditStore(database), onWriteFailure: () => undefined })
  return { settings, database, evidence, out, now: Date.now, newId, actedOn: () => undefined }
}

/** Opening the key ring costs a derivation for each key; whoever asks second gets the first one's. */
function openedOnce(settings: Settings, database: GatewayDatabase): () => Promise<Result<KeyRing, Refusal>> {
  let opened: Promise<Result<KeyRing, Refusal>> | undefined
  return () => (opened ??= openKeys(settings, database))
}

function logOf({ command, typed }: Act, { evidence, newId: drawId, now }: AdminContext): ActLog {
  const requestId = drawId()
  const log: ActLog = {
    object: command.actsOn?.(typed) ?? '',
    record: async (outcome, operatorId) => {
      const recorded = await evidence.record({
        entryId: drawId(),
        at: now(),
        event: 'admin-act',
        act: `${command.name} ${log.object}`.trimEnd(),
        outcome,
        asker: { kind: 'operator', ...(operatorId === undefined ? {} : { operatorId }) },
        requestId,
      })
      return recorded.ok
    },
  }
  return log
}
