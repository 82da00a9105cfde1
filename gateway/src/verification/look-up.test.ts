import type { LookupRequest } from 'shared-types/contracts/lookups.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import type { Certificate } from '../certificates/certificate.ts'
import type { ProvinceSource, SourceFailure } from '../certificates/province-source.ts'
import { createSearchCertificates, provincesToAsk } from '../certificates/search-certificates.ts'
import { exampleCertificate, exampleVehicle } from '../certificates/testing/certificate-examples.ts'
import type { AuditEntry } from '../evidence/audit-entry.ts'
import type { Inspector } from '../identity/viewer.ts'
import { Sensitive } from '../release/sensitive.ts'
import { shippedPolicy } from '../release/testing/shipped-policy.ts'
import { createLookUp } from './look-up.ts'
import { createLookupPatterns } from './lookup-patterns.ts'
import { postTypeOf } from './lookup-posts.ts'

type Listed = Result<readonly Certificate[], SourceFailure>

const NOW = Date.parse('2026-11-23T08:00:30Z')
const SOFT = { 'fixed-post': 240, 'road-patrol': 90, station: 40 }
const OFFICER: Inspector = {
  badgeNumber: '33010600123',
  agencyCode: 'ZF330106',
  agencyName: '示例市执法队',
  area: '3301',
  name: new Sensitive('周建国'),
}
const VIEWER = { accountId: 'officer', sessionId: 's', inspector: OFFICER }
const TASK = { kind: 'task', number: '20261123-0810-K7M2' } as const
const BY_PLATE: LookupRequest = {
  by: 'plate',
  plateNumber: '浙a·12345',
  plateColor: 2,
  reference: TASK,
  purpose: 'lookup-roadside',
}
const BY_PERSON: LookupRequest = {
  by: 'practitioner',
  name: '林晓峰',
  idNumber: '339900199001011233',
  reference: TASK,
  purpose: 'lookup-roadside',
}
const LORRY = exampleVehicle('浙A12345')
const NUMBER = new Sensitive('339900199001011233')
const DRIVER = exampleCertificate({
  holderCode: NUMBER,
  values: { ...exampleCertificate().values, identityNumber: NUMBER, number: NUMBER },
})
const EMPTY: Listed = { ok: true, value: [] }
const DOWN: Listed = { ok: false, failure: 'timeout' }
const told = (...certificates: Certificate[]): Listed => ({ ok: true, value: certificates })

interface Upstreams {
  readonly province?: Listed
  readonly ministry?: Listed
}

/** The use case over one province and the ministry; `recorded` are its entries, `asked` what left for an upstream. */
function looking({ province = EMPTY, ministry = EMPTY }: Upstreams, evidenceWorks = true) {
  const recorded: AuditEntry[] = []
  const asked: string[] = []
  const fieldsAsked: string[] = []
  const source: ProvinceSource = {
    province: '33',
    findByHolder: async () => succeed([]),
    findByIdentifier: async () => succeed(undefined),
    findOrganisations: async () => succeed([]),
    lookUp: async (question, fields) => {
      asked.push(`33:${question.by}`)
      fieldsAsked.push(...fields)
      return province
    },
  }
  const searchCertificates = createSearchCertificates({
    provinces: { enabled: () => [source], find: (code) => (code === '33' ? source : undefined) },
    ministry: {
      search: async (question) => {
        asked.push(`ministry:${question.by}`)
        return ministry
      },
    },
  })
  const lookUp = createLookUp({
    searchCertificates,
    patterns: createLookupPatterns(SOFT),
    hashOf: (context, value) => `${context}#${String(value.length)}${value.slice(-4)}`,
    activePolicy: () => shippedPolicy,
    evidence: {
      record: async (entry) => {
        recorded.push(entry)
        return evidenceWorks ? succeed(undefined) : fail('evidence-unavailable')
      },
    },
    subjects: { referenceOf: async () => succeed('subject') },
    now: () => NOW,
    newId: () => `receipt-${String(recorded.length)}`,
  })
  const ask = async (request: LookupRequest) => {
    const answered = await lookUp(VIEWER, request, 'request')
    if (!answered.ok) throw new Error(answered.failure)
    return answered.value
  }
  return { lookUp, ask, recorded, asked, fieldsAsked }
}

describe('a look-up without a code', () => {
  it('by plate tells the vehicle as a roadside check would, and records purpose and ground first', async () => {
    const { ask, recorded, asked, fieldsAsked } = looking({ province: told(LORRY), ministry: told(LORRY) })
    const answer = await ask(BY_PLATE)
    expect(answer).toMatchObject({ conclusion: 'pass', about: null, reasons: [], stale: false, receiptId: 'receipt-0' })
    expect(answer.certificates).toMatchObject([
      { kind: 5, plateNumber: '浙A12345', purpose: 'lookup-roadside', audience: 'inspector' },
    ])
    expect(answer.match?.map(({ what }) => what)).toContain('company')
    expect(asked.toSorted()).toEqual(['33:plate', 'ministry:plate'])
    expect(fieldsAsked).not.toContain('validNow')
    expect(recorded).toMatchObject([
      {
        event: 'certificate-looked-up',
        outcome: 'released',
        purpose: 'lookup-roadside',
        asker: { kind: 'inspector', badgeNumber: '33010600123' },
        lookup: { by: 'plate', referenceKind: 'task', patterns: [] },
        releases: [{ subjectRef: 'subject', kind: 5 }],
      },
    ])
    expect(JSON.stringify(recorded)).not.toMatch(/20261123-0810|浙A/)
  })

  it('by practitioner masks the number', async () => {
    const { ask } = looking({ province: told(DRIVER) })
    const [driver] = (await ask(BY_PERSON)).certificates
    expect(driver).toMatchObject({ holderName: '林晓峰', identityNumber: '339900********1233' })
  })

  it.each([
    ['the ministry', told(LORRY), told({ ...LORRY, status: 'SUSPENDED' })],
    ['the province', told({ ...LORRY, status: 'SUSPENDED' }), told(LORRY)],
  ])('counts the stricter state when %s says it', async (_source, province, ministry) => {
    const answer = await looking({ province, ministry }).ask(BY_PLATE)
    expect(answer).toMatchObject({ conclusion: 'fail', about: 'certificate', reasons: ['certificate-suspended'] })
  })

  it('takes the copy where the province is down, and not where the province no longer knows it', async () => {
    expect(await looking({ province: DOWN, ministry: told(LORRY) }).ask(BY_PLATE)).toMatchObject({ conclusion: 'pass' })
    expect(await looking({ province: EMPTY, ministry: told(LORRY) }).ask(BY_PLATE)).toMatchObject({
      reasons: ['not-found'],
    })
  })

  it('does not count a certificate that was replaced or handed back once a valid one stands beside it', async () => {
    const old = exampleVehicle('浙A00001', { values: LORRY.values, status: 'CANCELLED' })
    expect(await looking({ province: told(old, LORRY) }).ask(BY_PLATE)).toMatchObject({ conclusion: 'pass' })
    expect(await looking({ province: told(old) }).ask(BY_PLATE)).toMatchObject({ reasons: ['certificate-ended'] })
    const revoked: Certificate = { ...old, status: 'REVOKED' }
    expect(await looking({ province: told(revoked, LORRY) }).ask(BY_PLATE)).toMatchObject({ conclusion: 'fail' })
  })
})

describe('nothing found', () => {
  it('is one doubt, whether nobody has it, the place is outside the area, or the plate is none', async () => {
    const nobody = looking({})
    const outside = looking({ province: told(LORRY), ministry: told(LORRY) })
    const noPlate = looking({ province: told(LORRY) })
    const answers = [
      await nobody.ask(BY_PLATE),
      await outside.ask({ ...BY_PLATE, place: { division: '510104' } }),
      await noPlate.ask({ ...BY_PLATE, plateNumber: 'ABC' }),
    ]
    const expected = { conclusion: 'doubt', about: 'freshness', reasons: ['not-found'], certificates: [], stale: false }
    for (const answer of answers) {
      const { asOf, receiptId, ...rest } = answer
      expect([rest, asOf, receiptId]).toEqual([expected, NOW, 'receipt-0'])
    }
    expect([outside.asked, noPlate.asked]).toEqual([[], []])
    for (const { recorded } of [nobody, outside, noPlate])
      expect(recorded).toMatchObject([{ outcome: 'refused', reasons: ['not-found'], releases: [] }])
  })

  it('is not said when somebody who might know gave no answer', async () => {
    for (const upstreams of [{ province: DOWN }, { ministry: DOWN }, { province: DOWN, ministry: DOWN }])
      expect((await looking(upstreams).ask(BY_PLATE)).reasons).toEqual(['upstream-unreachable'])
  })
})

describe('the ground of a look-up', () => {
  const CASE = { kind: 'case', number: '浙交执〔2026〕0123号' } as const
  it.each([
    ['a case number at the roadside', { ...BY_PLATE, reference: CASE }, 'reference-does-not-fit'],
    ['a task number for a case', { ...BY_PLATE, purpose: 'lookup-case' }, 'reference-does-not-fit'],
    [
      "somebody's number as a task number",
      { ...BY_PLATE, reference: { kind: 'task', number: '33990019700101001X' } },
      'personal-number',
    ],
  ] as const)('refuses %s, asks nobody, and keeps no number', async (_what, request, failure) => {
    const { lookUp, recorded, asked } = looking({ province: told(LORRY) })
    expect(await lookUp(VIEWER, request, 'request')).toEqual({ ok: false, failure })
    expect(asked).toEqual([])
    expect(recorded).toMatchObject([{ outcome: 'refused', reasons: ['request-invalid'] }])
    expect(recorded[0]?.lookup).toBeUndefined()
  })

  it('is a case number for a case', async () => {
    const { ask, recorded } = looking({ province: told(LORRY) })
    await ask({ ...BY_PLATE, purpose: 'lookup-case', reference: CASE })
    expect(recorded).toMatchObject([{ purpose: 'lookup-case', lookup: { referenceKind: 'case' } }])
  })

  it('must be written, or nothing is told', async () => {
    const { lookUp } = looking({ province: told(LORRY) }, false)
    expect(await lookUp(VIEWER, BY_PLATE, 'request')).toEqual({ ok: false, failure: 'evidence-unavailable' })
  })
})

describe('what is unusual is marked, and answered all the same', () => {
  it('the same practitioner again and again', async () => {
    const { ask, recorded } = looking({ province: told(DRIVER) })
    for (let time = 0; time < 4; time += 1) expect((await ask(BY_PERSON)).conclusion).toBe('pass')
    expect(recorded.map(({ lookup }) => lookup?.patterns)).toEqual([[], [], [], ['same-practitioner']])
  })

  it('many different plates within minutes, and more than the post asks in an hour', () => {
    const noted = (subject: number, minute: number, post: 'road-patrol' | 'station' = 'road-patrol') => ({
      by: 'plate' as const,
      at: NOW + minute * 60_000,
      subjectHash: `s${String(subject)}`,
      referenceHash: 'r',
      post,
    })
    const quick = createLookupPatterns(SOFT)
    const marks = Array.from({ length: 16 }, (_, index) => quick.note('o', noted(index, index * 0.5)))
    expect([marks[14], marks[15]]).toEqual([[], ['many-plates']])
    expect(quick.note('another officer', noted(99, 8))).toEqual([])
    const slow = createLookupPatterns(SOFT)
    const hall = Array.from({ length: 41 }, (_, index) => slow.note('o', noted(index % 3, index, 'station')))
    expect([hall[39], hall[40]]).toEqual([[], ['above-soft-limit']])
  })

  it.each([
    ['within its shift', '20261123-0810-K7M2', []],
    ['of yesterday', '20261122-0810-K7M2', ['outside-shift']],
    ['of tomorrow', '20261124-0810-K7M2', ['outside-shift']],
    ['of another form, used for the first time', 'R-17', []],
  ])('a task number %s', async (_what, number, patterns) => {
    const { ask, recorded } = looking({ province: told(LORRY) })
    await ask({ ...BY_PLATE, reference: { kind: 'task', number } })
    expect(recorded[0]?.lookup?.patterns).toEqual(patterns)
  })
})

it('posts are told by the name of the agency', () => {
  const posts = ['示例治超检查站', '示例客运站运管所', '示例市执法队'].map((agencyName) => postTypeOf({ agencyName }))
  expect(posts).toEqual(['fixed-post', 'station', 'road-patrol'])
})

it('nobody asks every province: the plate, the number and the officer say which', () => {
  const number = {
    by: 'certificate-number',
    certificateNumber: new Sensitive('510106000101'),
    kind: 5,
    typeCode: '',
  } as const
  const person = {
    by: 'practitioner',
    name: new Sensitive('林晓峰'),
    idNumber: new Sensitive('510106199001011236'),
  } as const
  expect(provincesToAsk({ by: 'plate', plateNumber: new Sensitive('川A12345'), plateColor: 2 }, '33')).toEqual(['51'])
  expect(provincesToAsk(number, '33')).toEqual(['33', '51'])
  expect(provincesToAsk(person, '33')).toEqual(['33'])
})
