import { expect, it } from 'vitest'
import { DISHONESTIES } from './dishonest-lists.ts'
import { tamperWithWithdrawals } from './withdrawal-tampering.ts'

/** `WITHDRAWAL_LISTS=100000` for the whole campaign; each dishonesty a few times in `npm test`. */
const LISTS = Number(process.env['WITHDRAWAL_LISTS'] ?? 20 * DISHONESTIES.length)

it('no damaged or dishonest list is taken, and no ended code passes by one', { timeout: 900_000 }, () => {
  const { tried, findings } = tamperWithWithdrawals(LISTS)
  console.info(`withdrawal lists: ${String(tried)} attempts`)
  expect(findings).toEqual([])
  expect(tried).toBe(2 + 3 * LISTS)
})
