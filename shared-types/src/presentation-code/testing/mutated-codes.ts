import type { VerifySm2 } from '../cryptography-callbacks.ts'
import { verifyPresentationCode } from '../verify-presentation-code.ts'
import { verifySm2 } from './node-cryptography.ts'
import { sampleAttested, sampleCodeBytes, sampleEntry, sampleInput, START, textOf } from './sample-codes.ts'

const TRACTOR = sampleEntry(5, [
  [3, '浙A12345'],
  [5, 2],
  [7, '示例运输有限公司'],
  [14, '330106000001'],
])
const TRAILER = sampleEntry(5, [
  [3, '浙A1234挂'],
  [5, 2],
])
const DRIVER = sampleEntry(7, [
  [1, '林晓峰'],
  [9, '02001'],
  [11, '123X'],
  [13, 'A2'],
])
const OFFICER = sampleEntry(20, [
  [20, '示例市执法队'],
  [21, '33010600123'],
])

/** For tests: good codes, each with the moment at which it passes. */
export const GOOD_CODES = [
  {
    name: 'a driver for the public',
    view: 0,
    nowSeconds: START + 1,
    bytes: sampleCodeBytes(sampleAttested({ steps: 720 })),
  },
  {
    name: 'driver, tractor and trailer for inspection',
    view: 1,
    nowSeconds: START + 301,
    bytes: sampleCodeBytes(sampleAttested({ view: 1, entries: [TRACTOR, TRAILER, DRIVER] }), { stepIndex: 5 }),
  },
  {
    name: 'an inspector card',
    view: 2,
    nowSeconds: START + 1,
    bytes: sampleCodeBytes(sampleAttested({ view: 2, entries: [OFFICER] })),
  },
] as const

/** One of the good codes. */
export type GoodCode = (typeof GOOD_CODES)[number]

/** The signature of an unchanged pair is verified once; every other pair goes to OpenSSL. */
function remembering(verify: VerifySm2): VerifySm2 {
  const known = new Map<string, boolean>()
  return (publicKey, message, signature) => {
    const pair = `${Buffer.from(message).toString('latin1')}|${Buffer.from(signature).toString('latin1')}`
    const result = known.get(pair) ?? verify(publicKey, message, signature)
    if (known.size < 1_000) known.set(pair, result)
    return result
  }
}

const remembered = remembering(verifySm2)

/** The verdict on bytes at the moment at which the good code passes; every view is expected, to refuse nothing by it. */
export function verdictOn({ view, nowSeconds }: GoodCode, bytes: Uint8Array) {
  const text = textOf(view, bytes)
  return verifyPresentationCode(sampleInput({ text, nowSeconds, expectedViews: [0, 1, 2], verifySm2: remembered }))
}

/** Refused: no pass, and nothing of what the code claims to attest is shown. */
export function isRefused(code: GoodCode, bytes: Uint8Array): boolean {
  // A first byte of zero has no digits: such a code cannot even be written down.
  if (bytes[0] === 0) return true
  const { conclusion, attested } = verdictOn(code, bytes)
  return conclusion !== 'pass' && attested === undefined
}

/** `npm run check` has a minute for everything: there the campaigns are short. Everywhere else they are complete. */
export const IS_SHORT_CAMPAIGN = process.env['npm_lifecycle_event'] === 'check'
