import type { DemoWallet } from './demo-wallet.ts'
import { driveLoad } from './drive-load.ts'
import { rounded, type Figure } from './figure.ts'
import type { GatewayFigures } from './gateway-figures.ts'
import type { JsonClient } from './json-client.ts'

const REQUESTS = 200_000
const PARTS = 20

/**
 * Growth of the gateway's resident memory over 200,000 reads, in percent: the last quarter against the second one, each by
 * its lowest reading, because the collector lets memory rise and fall in between.
 */
export async function memoryFigure(gateway: JsonClient, figures: GatewayFigures, wallet: DemoWallet): Promise<Figure> {
  const readings: number[] = []
  for (let part = 0; part < PARTS; part += 1) {
    await driveLoad(REQUESTS / PARTS, 16, async () => {
      await gateway.ask({ path: `/api/v1/certificates/${wallet.ownId}`, token: wallet.token })
    })
    readings.push(await figures.sample('process_resident_memory_bytes'))
  }
  const quarter = PARTS / 4
  const early = Math.min(...readings.slice(quarter, 2 * quarter))
  const late = Math.min(...readings.slice(-quarter))
  return {
    name: 'memory-growth-percent',
    value: rounded((100 * (late - early)) / early),
    unit: 'percent',
    target: 5,
    better: 'less',
    note: `resident memory over ${REQUESTS} reads: ${Math.round(early / 2 ** 20)} MiB in the second quarter, ${Math.round(late / 2 ** 20)} MiB in the last`,
  }
}
