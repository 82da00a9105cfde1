import { sampleTrustList, START } from 'shared-types/presentation-code/testing/sample-codes.ts'
import { describe, expect, it } from 'vitest'
import type { Confirmation } from '../certificates/confirm-certificates.ts'
import { exampleVehicle } from '../certificates/testing/certificate-examples.ts'
import { sm3 } from '../cryptography/sm3.ts'
import { verifySm2 } from '../cryptography/sm2-signature.ts'
import { shippedPolicy } from '../release/testing/shipped-policy.ts'
import { investigatePrinted } from './investigate-printed.ts'

const [HOST = ''] = sampleTrustList().hosts
const DIGITS = '340282366920938463463374607431768211455'
const PUBLIC = { audience: 'public', purpose: 'verify-public', outsideArea: false } as const
const VEHICLE = exampleVehicle('浙A12345', { asOf: START * 1000 })

/** What a paper comes to; `asked` are the certificates for whose state the upstreams were asked. */
async function lookInto(
  text: string,
  paper: 'printed' | 'taken back' | 'unknown' = 'printed',
  confirmation: Confirmation = { outcome: 'confirmed', certificate: VEHICLE },
  terms: { readonly outsideArea: boolean } = PUBLIC,
) {
  const asked: string[] = []
  const { identifier, province, kind } = VEHICLE
  const investigated = await investigatePrinted(
    {
      trustList: async () => sampleTrustList(),
      voidOrders: async () => {
        throw new Error('a printed code has no attestation')
      },
      sm3,
      verifySm2,
      runningCodes: { find: async () => undefined },
      rights: { isRunning: async () => true, isAppointed: async () => true },
      activePolicy: () => shippedPolicy,
      now: () => START * 1000,
      findRunningStates: async ({ codeKey, entries }) => {
        asked.push(codeKey)
        return entries.map(() => ({ confirmation }))
      },
      printedCodes: {
        find: async () =>
          paper === 'unknown'
            ? undefined
            : { certificate: { identifier, province, kind }, revoked: paper === 'taken back' },
      },
    },
    text,
    { ...PUBLIC, ...terms },
  )
  return { asked, investigated }
}

const PAPER = `HTTPS://${HOST}/P/${DIGITS}`

describe('a code on paper, looked into online', () => {
  it('passes while its certificate is valid, with the fields of whoever asks', async () => {
    for (const text of [PAPER, PAPER.toLowerCase(), `RTC1-P:${DIGITS}`]) {
      const { investigated } = await lookInto(text)
      expect(investigated?.weighed).toEqual({ conclusion: 'pass', about: null })
      expect(investigated?.findings.pairs[0]?.released).toMatchObject({ plateNumber: '浙A12345', audience: 'public' })
      expect(investigated?.findings.pairs[0]?.released).not.toHaveProperty('validTo')
    }
  })

  it('fails with its certificate, and is a doubt when nobody answers', async () => {
    const suspended = { outcome: 'confirmed', certificate: { ...VEHICLE, status: 'SUSPENDED' } } as const
    expect((await lookInto(PAPER, 'printed', suspended)).investigated?.weighed).toEqual({
      conclusion: 'fail',
      about: 'certificate',
    })
    const silent = await lookInto(PAPER, 'printed', { outcome: 'unreachable' })
    expect(silent.investigated).toMatchObject({
      findings: { reasons: ['upstream-unreachable'] },
      weighed: { conclusion: 'doubt' },
    })
  })

  it('that was taken back, or that nobody printed, is a doubt that asks nobody and shows nothing', async () => {
    for (const [paper, reason] of [
      ['taken back', 'right-ended'],
      ['unknown', 'static-code'],
    ] as const) {
      const { asked, investigated } = await lookInto(PAPER, paper)
      expect(investigated).toMatchObject({
        findings: { reasons: [reason], pairs: [] },
        weighed: { conclusion: 'doubt' },
      })
      expect(asked).toEqual([])
    }
    expect((await lookInto(`HTTPS://${HOST}/P/1`)).investigated?.findings.reasons).toEqual(['static-code'])
  })

  it('is none at another host', async () => {
    expect((await lookInto(`HTTPS://EVIL.EXAMPLE/P/${DIGITS}`)).investigated).toBeUndefined()
    expect((await lookInto(`HTTPS://${HOST}/V/${DIGITS}`)).investigated).toBeUndefined()
  })

  it('says to an officer elsewhere that only public fields are shown', async () => {
    const { investigated } = await lookInto(PAPER, 'printed', undefined, { outsideArea: true })
    expect(investigated).toMatchObject({ findings: { reasons: ['outside-area'] }, weighed: { conclusion: 'pass' } })
  })
})
