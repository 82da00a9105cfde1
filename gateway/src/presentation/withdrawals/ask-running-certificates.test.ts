import { expect, test } from 'vitest'
import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from '../../certificates/certificate.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { createAskRunningCertificates } from './ask-running-certificates.ts'

type Says = CertificateStatus | 'absent' | 'silent'

const NOW = 5_000_000

function certificate(status: CertificateStatus): Certificate {
  const identifier = new Sensitive('identifier')
  const holder = { holderCodeType: '111', holderCode: new Sensitive('code') }
  const state = { status, asOf: NOW, stale: false, values: {} }
  return { kind: 7, typeCode: '11100000000019713D071', province: '33', ...state, ...holder, identifier }
}

function told(says: Says | undefined) {
  return says === undefined || says === 'absent' || says === 'silent' ? undefined : certificate(says)
}

/** What is settled when province and ministry say this of each certificate, by its key. */
async function settled(province: Readonly<Record<string, Says>>, ministry: Readonly<Record<string, Says>>) {
  const lines: string[] = []
  const asked: string[] = []
  const round = createAskRunningCertificates({
    certificates: {
      provinces: async (): Promise<readonly ProvinceCode[]> => ['33'],
      due: async ({ askedBefore, most }) => {
        asked.push(`due ${String(askedBefore - NOW)} ${String(most)}`)
        return Object.keys(province).map((key) => ({ key, identifier: new Sensitive(key) }))
      },
      settle: async (key, states) => void lines.push(`${key} ${JSON.stringify(states)}`),
    },
    provinces: {
      find: () => ({
        findByIdentifier: async (identifier) => {
          const says = province[identifier.reveal()]
          asked.push(identifier.reveal())
          return says === 'silent' ? fail('timeout') : succeed(told(says))
        },
      }),
    },
    ministry: {
      findByIdentifiers: async (identifiers) => {
        const says = identifiers.map((identifier) => ministry[identifier.reveal()])
        return says.includes('silent') ? fail('timeout') : succeed(says.map(told))
      },
    },
    now: () => NOW,
  })
  await round()
  return { lines, asked, round }
}

test.each([
  ['VALID', 'VALID', { province: 0, ministry: 0 }],
  ['SUSPENDED', 'VALID', { province: 1, ministry: 0 }],
  ['VALID', 'REVOKED', { province: 0, ministry: 2 }],
  ['UNKNOWN', 'EXPIRED', { province: 1, ministry: 1 }],
  ['REPLACED', 'CANCELLED', { province: 2, ministry: 2 }],
  ['WITHDRAWN', 'absent', { province: 2, ministry: 0 }],
  ['absent', 'VALID', { province: 1, ministry: 0 }],
  ['silent', 'VALID', { ministry: 0 }],
  ['SUSPENDED', 'silent', { province: 1 }],
  ['silent', 'silent', {}],
] as const)('province says %s, ministry says %s', async (province, ministry, states) => {
  const { lines, asked } = await settled({ one: province }, { one: ministry })
  expect(lines).toEqual([`one ${JSON.stringify(states)}`])
  expect(asked[0]).toBe('due -20000 400')
})

test('a province that is silent is not asked for the rest, and the next time for a few', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `c${String(index)}`)
  const silent = Object.fromEntries(names.map((name) => [name, 'silent' as const]))
  const { lines, asked, round } = await settled(silent, {})
  expect(asked.filter((each) => each.startsWith('c'))).toHaveLength(8)
  expect(lines).toHaveLength(8)
  await round()
  expect(asked.filter((each) => each.startsWith('due'))).toEqual(['due -20000 400', 'due -20000 8'])
})
