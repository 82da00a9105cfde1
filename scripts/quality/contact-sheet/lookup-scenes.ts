import { at, createJsonClient, listAt, textAt } from '../../bench/json-client.ts'
import { freshCode } from './sandbox-controls.ts'
import type { Scene } from './scene.ts'
import type { Addresses, Walk } from './walk.ts'

/** Plate and colour of a vehicle of the demo sole trader. */
async function soleTradersPlate({ sandbox }: Addresses): Promise<{ readonly plate: string; readonly color: string }> {
  const client = createJsonClient(sandbox)
  try {
    const records = await client.ask({ path: '/sandbox/records?upstream=province-33&persona=soletrader' })
    const record = listAt(records, ...[]).find((one) => at(one, 'raw', 'KZ_CPHM') !== undefined)
    return { plate: textAt(record, 'raw', 'KZ_CPHM'), color: textAt(record, 'raw', 'KZ_CPYS') }
  } finally {
    await client.close()
  }
}

async function openForm(walk: Walk): Promise<void> {
  await walk.become('inspector')
  await walk.press('tab-verify')
  await walk.press('open-lookup')
  await walk.see('#lookup-form')
}

/** Types a plate on the keypad; its province stands there already. */
async function typePlate(walk: Walk, plate: string, color: string): Promise<void> {
  await openForm(walk)
  for (const key of Array.from(plate).slice(1)) await walk.press(`key-${key}`)
  await walk.press(`color-${color}`)
}

async function askPlate(walk: Walk, plate: string, color: string): Promise<void> {
  await typePlate(walk, plate, color)
  await walk.press('lookup-ask')
}

/** 无码查询, and what fits together in a verdict. */
export const LOOKUP_SCENES: readonly Scene[] = [
  { name: 'lookup-plate', open: openForm, short: true },
  {
    name: 'lookup-province',
    open: async (walk) => {
      await openForm(walk)
      await walk.press('key-erase')
      await walk.see('#key-浙')
    },
  },
  {
    name: 'lookup-number',
    open: async (walk) => {
      await openForm(walk)
      await walk.press('lookup-by-certificate-number')
      await walk.see('#lookup-number')
    },
  },
  {
    name: 'lookup-person',
    open: async (walk) => {
      await openForm(walk)
      await walk.press('lookup-by-practitioner')
      await walk.press('lookup-for-case')
      await walk.see('#lookup-case-number')
      await walk.press('lookup-ask')
      await walk.see('#lookup-fault')
    },
  },
  {
    name: 'lookup-found',
    open: async (walk) => {
      const { plate, color } = await soleTradersPlate(walk)
      await askPlate(walk, plate, color)
      await walk.see('#verdict')
    },
    short: true,
  },
  {
    name: 'lookup-not-found',
    open: async (walk) => {
      await askPlate(walk, '浙A0000A', '1')
      await walk.see('#verdict')
    },
  },
  {
    name: 'lookup-kept',
    open: async (walk) => {
      await typePlate(walk, '浙A0000A', '1')
      await walk.cutOff(true)
      await walk.press('lookup-ask')
      await walk.see('#lookup-kept')
    },
  },
  {
    name: 'lookup-answered',
    open: async (walk) => {
      await typePlate(walk, '浙A0000A', '1')
      await walk.cutOff(true)
      await walk.press('lookup-ask')
      await walk.see('#lookups-waiting')
      await walk.cutOff(false)
      await walk.see('#lookup-answered')
    },
    short: true,
  },
  {
    name: 'lookup-match',
    open: async (walk) => {
      const code = await freshCode(walk, 'inspection')
      await walk.become('inspector')
      await walk.press('tab-verify')
      await walk.press('open-scan')
      await walk.see('#scan-input')
      await walk.write('scan-input', code)
      await walk.press('scan-typed')
      await walk.see('#match')
    },
    short: true,
  },
]
