import { createPhoneStorage } from '../logic/phone-storage.ts'
import { findingsOf, launchTour, type Launched, type Tour, type TourTools } from './tour.ts'
import { A_MOMENT_MS, wordsOf } from './visitor.ts'

const SHOW = 'pages/show/index'

async function wordsOfShow(visitor: Launched, where: string): Promise<string> {
  visitor.program.open(SHOW, {})
  await visitor.clock.advance(4 * A_MOMENT_MS)
  return wordsOf(visitor.look(where))
}

/**
 * 关掉再开、存储被清: the mini-program is closed and opened without network, and its code is there; then WeChat drops what it
 * kept, and there is a sentence instead of a code and nothing that breaks.
 */
export async function walkStockAfterRestart(tour: Tour, tools: TourTools): Promise<readonly string[]> {
  const storage = createPhoneStorage()
  const first = await launchTour({ ...tour, storage }, tools)
  await first.clock.advance(10 * A_MOMENT_MS)
  const found = [...findingsOf(first)]
  const again = async (where: string) => {
    const visitor = await launchTour({ ...tour, storage, down: 'from-launch' }, tools)
    const words = await wordsOfShow(visitor, where)
    found.push(...findingsOf(visitor))
    return words
  }
  const kept = await again('code after a restart without network')
  if (!kept.includes('换新码')) found.push(`no code after a restart without network: “${kept}”`)
  for (const key of storage.keys()) if (key.startsWith('ready-codes')) storage.remove(key)
  const dropped = await again('no code after WeChat dropped it')
  if (dropped.includes('换新码') || !dropped.includes('亮不了证')) found.push(`dropped codes: “${dropped}”`)
  return found
}
