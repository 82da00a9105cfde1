import { runInContext } from 'node:vm'
import { expect, it } from 'vitest'
import { bareRuntimeWith } from '../presentation-code/testing/bare-runtime.ts'
import { verifySm2 } from '../presentation-code/testing/node-cryptography.ts'
import { encodeWithdrawals, packRecords } from './encode-withdrawals.ts'
import { createNamedKey, rootKeyOf, signPayload } from './testing/sign-document.ts'

const ISSUED = 1_795_392_000
const signer = createNamedKey('2')

it('a withdrawal list is verified and asked where there is the language alone', async () => {
  const context = await bareRuntimeWith(new URL('./verify-withdrawals.ts', import.meta.url))
  const anchor = Uint8Array.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5, 6)
  const header = { version: 1, issuedAt: ISSUED, nextUpdate: ISSUED + 86_400, keyNumber: 1, voidBefore: 5 }
  const payload = encodeWithdrawals(header, packRecords([{ anchor, bits: 2 }]))
  const window = { notBefore: ISSUED - 60, notAfter: ISSUED + 60 }
  const key = { keyNumber: 2, publicKey: rootKeyOf(signer).publicKey, use: ['withdrawals'], ...window }
  const envelope = JSON.stringify(signPayload('withdrawals', payload, [signer]))
  context['input'] = { envelope, trustList: { keys: [key] }, nowSeconds: ISSUED, verifySm2 }
  context['anchor'] = anchor
  const asked = `
    const { withdrawals, stale } = bundled.verifyWithdrawals(input).value
    ;[withdrawals.find(anchor), withdrawals.voidBefore.get(1), stale].join()`
  expect(runInContext(asked, context)).toBe('2,5,false')
})
