import { readSettings } from 'gateway/configuration/settings.ts'
import type { DatabaseAddress } from 'gateway/configuration/database-address.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import {
  childSettings,
  derivedSettings,
  publicAddress,
  sandboxAddress,
  type StackSettings,
} from '../../setup/stack-settings.ts'
import { send } from '../wire/send.ts'

/** A running `npm start`: its addresses, its files, and the settings under which it runs. */
export interface HuntedStack {
  readonly gateway: string
  readonly operations: string
  readonly sandbox: string
  readonly dataDirectory: string
  readonly database: DatabaseAddress
  readonly keyFile: string
  /** Settings for processes of this project that shall mean the same stack. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Finds the stack by the settings it was started with; the failure is one sentence that names a bad setting. */
export function huntedStack(
  settings: StackSettings,
  environment: Readonly<Record<string, string | undefined>>,
): Result<HuntedStack, string> {
  const all = { ...derivedSettings(settings), ...environment, ...childSettings(settings) }
  const gateway = readSettings(all)
  if (!gateway.ok) return fail(gateway.failure)
  const address = publicAddress(settings)
  return succeed({
    gateway: address,
    operations: address.replace(/:\d+$/, `:${String(settings.operationsPort)}`),
    sandbox: sandboxAddress(settings),
    dataDirectory: settings.dataDirectory,
    database: gateway.value.database,
    keyFile: gateway.value.keyFile,
    environment: all,
  })
}

/** Whether the gateway says that it is ready. */
export async function isRunning(stack: HuntedStack): Promise<boolean> {
  try {
    return (await send(stack.operations, { method: 'GET', path: '/readyz' })).status === 200
  } catch {
    // Nothing listens there: the caller says how to start it.
    return false
  }
}
