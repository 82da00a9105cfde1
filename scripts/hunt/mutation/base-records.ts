import type { HuntedStack } from '../stack/hunted-stack.ts'
import type { Json } from '../wire/json.ts'
import { send } from '../wire/send.ts'
import type { Members } from './deform.ts'
import { WIRES, type Wire } from './read-hostile.ts'

/** A good record before it is deformed. */
export interface BaseRecord {
  readonly wire: Wire
  readonly identifier: string
  readonly persona: string
  readonly raw: Members
}

function readBase(one: Json): BaseRecord | undefined {
  const wire = WIRES.find((each) => each === one.text('upstream'))
  if (wire === undefined || one.at('persona') === undefined) return undefined
  const raw = Object.fromEntries(one.members('raw').map(([name, { value }]) => [name, value]))
  return { wire, identifier: one.text('certificateIdentifier'), persona: one.text('persona'), raw }
}

/** The personas' own records, every wire and many kinds among them. */
export async function baseRecords(stack: HuntedStack): Promise<readonly BaseRecord[]> {
  const answer = await send(stack.sandbox, { method: 'GET', path: '/sandbox/records' })
  return answer.body
    .list()
    .map(readBase)
    .filter((record) => record !== undefined)
}

/** The code of the holder, whatever its member is called. */
export function holderCodeOf({ raw }: BaseRecord): string {
  const found = [raw['CZZTDM'], raw['certificateHolderCode'], raw['holderCode']].find(
    (code) => typeof code === 'string',
  )
  return typeof found === 'string' ? found : ''
}
