import { createJsonClient, at, listAt, textAt } from '../../bench/json-client.ts'
import { openDemoWallet } from '../../bench/demo-wallet.ts'
import type { Addresses } from './walk.ts'

const DRIVER_TYPE = '11100000000019713D071'

/** A code of the demo driver as text, of this minute: qualification alone, or with tractor and trailer. */
export async function freshCode({ gateway }: Addresses, view: 'public' | 'inspection'): Promise<string> {
  const client = createJsonClient(gateway)
  try {
    const wallet = await openDemoWallet(client)
    const ids = view === 'public' ? [wallet.ownId] : [wallet.ownId, ...wallet.vehicleIds]
    const { prefix, digits } = await wallet.show(ids, view)
    return prefix + digits
  } finally {
    await client.close()
  }
}

/** The demo driver's qualification gets this status at province 33, which tells the ministry. */
export async function setDriverStatus({ sandbox }: Addresses, status: 'VALID' | 'SUSPENDED'): Promise<void> {
  const client = createJsonClient(sandbox)
  try {
    const records = await client.ask({ path: '/sandbox/records?upstream=province-33&persona=driver' })
    const record = listAt(records, ...[]).find((one) => at(one, 'raw', 'ZZLXDM') === DRIVER_TYPE)
    const identifier = encodeURIComponent(textAt(record, 'certificateIdentifier'))
    await client.ask({ path: `/sandbox/certificates/${identifier}/status`, body: { status } })
  } finally {
    await client.close()
  }
}
