import { setTimeout as sleep } from 'node:timers/promises'
import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { decodeAttested } from 'shared-types/presentation-code/decode-attested.ts'
import { decodeCode } from 'shared-types/presentation-code/code-text.ts'
import { digitsToBytes } from 'shared-types/presentation-code/decimal-digits.ts'
import { findWithdrawal } from 'shared-types/trust/find-withdrawal.ts'
import { parseWithdrawals } from 'shared-types/trust/parse-withdrawals.ts'
import type { DemoWallet } from './demo-wallet.ts'
import { rounded, type Figure } from './figure.ts'
import { at, listAt, textAt, type JsonClient } from './json-client.ts'

const LONGEST_MS = 120_000
const PRACTITIONER = '11100000000019713D071'

/**
 * From a suspension in the sandbox to the published list that says so: at the province alone, which has no feed and is
 * polled, and, told on to the ministry, through its change feed. The certificate is valid again afterwards.
 */
export async function suspensionFigures(
  gateway: JsonClient,
  sandbox: JsonClient,
  wallet: DemoWallet,
): Promise<readonly Figure[]> {
  const { digits } = await wallet.show([wallet.ownId], 'inspection')
  const code = decodeCode(digitsToBytes(digits))
  const decoded = code && decodeAttested(code.attestedBytes)
  if (decoded?.ok !== true) throw new Error('the code cannot be read')
  const { anchor } = decoded.attested
  const records = listAt(await sandbox.ask({ path: '/sandbox/records?persona=driver&upstream=province-33' }))
  const identifier = records
    .map((one) => textAt(one, 'certificateIdentifier'))
    .find((one) => one.includes(PRACTITIONER))
  const path = `/sandbox/certificates/${encodeURIComponent(identifier ?? '')}/status`
  const until = async (body: object, listed: boolean): Promise<number> => {
    const begunAt = performance.now()
    await sandbox.ask({ path, body })
    while ((await isListed(gateway, anchor)) !== listed) {
      if (performance.now() - begunAt > LONGEST_MS) throw new Error('a suspension does not reach the withdrawal list')
      await sleep(250)
    }
    return rounded((performance.now() - begunAt) / 1000)
  }
  const polled = await until({ status: 'SUSPENDED', upstream: 'province-33' }, true)
  await until({ status: 'VALID' }, false)
  const told = await until({ status: 'SUSPENDED' }, true)
  await until({ status: 'VALID' }, false)
  return [
    { name: 'withdrawals-suspended-to-listed-polled-s', value: polled, unit: 's', target: 60, better: 'less' },
    { name: 'withdrawals-suspended-to-listed-feed-s', value: told, unit: 's', target: 60, better: 'less' },
  ]
}

async function isListed(gateway: JsonClient, anchor: Uint8Array): Promise<boolean> {
  const envelope = await gateway.ask({ path: '/api/v1/withdrawals' })
  const payload = decodeBase64url(String(at(envelope, 'payload')))
  const parsed = payload === undefined ? undefined : parseWithdrawals(payload)
  if (parsed?.ok !== true) throw new Error('the withdrawal list cannot be read')
  return findWithdrawal(parsed.value.records, anchor) !== undefined
}
