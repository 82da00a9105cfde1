import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadHoldings, type ProvinceHoldings } from '../province/province-holdings.ts'
import { mod3736Check } from '../synthetic/certificate-identifier.ts'
import { personaNamed } from '../synthetic/persona.ts'
import { openApplicationJournal } from './application-journal.ts'
import type { ReceivedMessage } from './application-message.ts'
import { openIssuingOffice, type IssuingOffice } from './issuing-office.ts'

const DRIVER = personaNamed('driver')
let folder: string
let clock: { now: number }
let holdings: ProvinceHoldings
let told: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadcert-office-'))
  clock = { now: Date.parse('2026-12-01T08:00:00Z') }
  told = []
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function open(): IssuingOffice {
  const now = (): number => clock.now
  holdings = loadHoldings(folder, '33', '2026-12-01', now)
  const office = openIssuingOffice({
    province: '33',
    holdings,
    journal: openApplicationJournal(folder, 'province-33'),
    changeState: (identifier, state, onlyHere) => holdings.change(identifier, state, onlyHere),
    tell: (identifier) => told.push(identifier),
    now,
  })
  office.book.setPace(0)
  return office
}

function ownCertificate(): string {
  const [own] = holdings.findByHolder(DRIVER.idNumber, '111')
  if (own === undefined) throw new Error('the driver holds nothing')
  return own.identifier
}

function message(changes: Partial<ReceivedMessage> = {}): ReceivedMessage {
  return {
    operation: 'submission',
    receiptNumber: '33261201000000000001',
    round: 1,
    typeCode: '11100000000019713D071',
    matter: 'replacement',
    identifier: ownCertificate(),
    applicant: { name: DRIVER.realName, code: DRIVER.idNumber, codeType: '111' },
    answers: {},
    materials: [],
    ...changes,
  }
}

function goThrough(office: IssuingOffice): readonly string[] {
  for (let step = 0; step < 6; step += 1) office.book.advance()
  return office.book.stepsAfter(0).map(({ state }) => state)
}

describe('an application at the province', () => {
  it('is issued as the next version of the same serial, and the one before is replaced', () => {
    const office = open()
    const old = ownCertificate()
    expect(office.book.receive(message())).toBe(true)
    expect(office.book.receive(message())).toBe(true)
    expect(goThrough(office)).toEqual(['accepted', 'reviewing', 'approved', 'issued'])
    const [identifier = ''] = told
    const parts = identifier.split('.')
    expect(parts.at(-2)).toBe('002')
    expect(parts.at(-1)).toBe(mod3736Check(parts.slice(-5, -1).join('')))
    expect(holdings.find(old)?.state).toEqual({ status: 'REPLACED', statusReason: 'superseded' })
    expect(holdings.find(identifier)?.state.status).toBe('VALID')
  })

  it('and its certificate are there after a restart, issued once', () => {
    const before = open()
    before.book.receive(message())
    goThrough(before)
    const again = open()
    expect(again.book.receive(message({ identifier: 'whatever' }))).toBe(true)
    expect(again.book.stepsAfter(0)).toHaveLength(4)
    expect(holdings.findByHolder(DRIVER.idNumber, '111')).toHaveLength(2)
  })

  it('of somebody else’s certificate, or about one nobody knows, is not accepted', () => {
    const office = open()
    const stranger = { name: '周敏', code: '339900199505250789', codeType: '111' }
    office.book.receive(message({ applicant: stranger }))
    office.book.receive(message({ receiptNumber: '33261201000000000002', identifier: 'unknown' }))
    office.book.advance()
    expect(office.book.stepsAfter(0)).toMatchObject([
      { state: 'not-accepted', reason: 'materials-untrue' },
      { state: 'not-accepted', reason: 'not-competent', remedy: 'apply-elsewhere' },
    ])
  })

  it('wants a picture that was named and did not arrive, and goes on with the supplement', () => {
    const office = open()
    office.book.receive(message({ materials: [{ material: 'portrait', materialId: 'lost' }] }))
    office.book.advance()
    expect(office.book.stepsAfter(0)).toMatchObject([
      { state: 'supplement-required', demand: { materials: ['portrait'] } },
    ])
    office.shelf.put({ materialId: 'came', offset: 0, bytes: Buffer.from('picture'), isLast: true })
    const materials = [{ material: 'portrait', materialId: 'came' }] as const
    expect(office.book.receive(message({ operation: 'supplement', round: 2, materials }))).toBe(true)
    expect(goThrough(office).at(-1)).toBe('issued')
  })

  it('that was withdrawn before it came is not taken later', () => {
    const office = open()
    expect(office.book.withdraw('33261201000000000001')).toBe(true)
    expect(office.book.receive(message())).toBe(false)
    expect(goThrough(office)).toEqual([])
  })

  it('is rejected while the certificate is suspended', () => {
    const office = open()
    holdings.change(ownCertificate(), { status: 'SUSPENDED' }, false)
    office.book.receive(message())
    expect(goThrough(office)).toEqual(['accepted', 'reviewing', 'rejected'])
  })
})

describe('an annual review', () => {
  it('that was passed makes the next version, with its new day', () => {
    const office = open()
    const old = ownCertificate()
    const next = office.review(old, '2027-11-30')
    expect(holdings.find(next ?? '')?.details.reviewedUntil).toBe('2027-11-30')
    expect(holdings.find(old)?.state.status).toBe('REPLACED')
    expect(office.review('unknown', '2027-11-30')).toBeUndefined()
  })
})
