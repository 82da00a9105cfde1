import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRenewStored } from '../cryptography/renew-stored.ts'
import { createSubjectReferences } from '../evidence/create-subject-references.ts'
import { Sensitive } from '../release/sensitive.ts'
import { createAccountStore, createBindingStore } from './account-store.ts'
import { createCertificateReferenceStore } from './certificate-reference-store.ts'
import { createCodeReportStore } from './code-report-store.ts'
import { createCompanyAgentStore } from './company-agent-store.ts'
import { createIdentityProofStore } from './identity-proof-store.ts'
import { createInspectorEnrolmentStore } from './inspector-enrolment-store.ts'
import { createInspectorStore } from './inspector-store.ts'
import { createPolicyOperatorStore } from './policy-operator-store.ts'
import { createRunningCodeStore } from './running-code-store.ts'
import { HASHED_COLUMNS, SEALED_COLUMNS } from './secret-columns.ts'
import { createSessionStore } from './session-store.ts'
import { createStoredSecretStore } from './stored-secret-store.ts'
import { createSubjectReferenceStore } from './subject-reference-store.ts'
import { exampleHasher, exampleRenewal, exampleSealer, rotatedHasher, rotatedSealer } from './testing/example-keys.ts'
import { createWithdrawnEntryStore } from './withdrawn-entry-store.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const DAY = '2027-01-15'
const person = {
  personRef: 'person',
  name: new Sensitive('张三'),
  identityNumber: new Sensitive('339900199001010015'),
}
const officer = {
  badgeNumber: 'B1',
  agencyCode: 'A1',
  agencyName: '支队',
  area: '3399',
  province: '33',
  name: new Sensitive('王五'),
  certificateNumber: new Sensitive('33990012345'),
  certificateUntil: '2030-12-31',
}
const activation = { agencyCode: 'A1', badgeNumber: 'B1', activationCode: new Sensitive('CODE'), accountId: 'a' }
const companyCode = new Sensitive('91339900MA2AAAAA0X')
const anchor = new Uint8Array(16).fill(7)
const operator = { operatorId: 'lin', role: 'audit', publicKey: 'BJ', createdAt: 1 } as const
const reference = {
  certificateId: 'id',
  identifier: new Sensitive('1.2.156.one'),
  province: '33',
  kind: 5,
  relation: 'company',
  companyCode,
} as const

type Keys = readonly [typeof exampleSealer, typeof exampleHasher]
const OLD: Keys = [exampleSealer, exampleHasher]
const NEW: Keys = [rotatedSealer, rotatedHasher]

describe.each(databaseKinds())('what is stored is carried over to new keys, on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  function storesUnder([sealer, hasher]: Keys) {
    const { database } = temporary
    const subjects = createSubjectReferences({
      store: createSubjectReferenceStore(database),
      lookup: hasher,
      now: () => 1,
      newId: () => (hasher === exampleHasher ? 'made-before' : 'made-after'),
      onWriteFailure: () => undefined,
    })
    return {
      accounts: createAccountStore(database, hasher),
      bindings: createBindingStore(database, sealer),
      sessions: createSessionStore(database, hasher),
      proofs: createIdentityProofStore(database, sealer, hasher),
      enrolment: createInspectorEnrolmentStore(database, sealer, hasher),
      register: createInspectorStore(database, sealer, hasher),
      agents: createCompanyAgentStore(database, sealer, hasher),
      codes: createRunningCodeStore(database, sealer, hasher),
      references: createCertificateReferenceStore(database, sealer),
      operators: createPolicyOperatorStore(database, sealer),
      reports: createCodeReportStore(database, hasher),
      subjects,
    }
  }

  async function fill(): Promise<void> {
    const old = storesUnder(OLD)
    await old.accounts.accountOf(new Sensitive('openid'), 'a', 1)
    await old.bindings.bind({ accountId: 'a', person, noticeVersion: '1', at: 1, noticeId: 'n' })
    await old.sessions.begin({ sessionId: 's', accountId: 'a', refreshToken: 'token', at: 1, endsAt: 1_000 })
    await old.proofs.begin({ proofId: 'p', accountId: 'a', claim: person, at: 10 })
    await old.proofs.recordSent('p', { province: '33', ticket: 'ticket' })
    await old.enrolment.enrol(officer, 1)
    await old.enrolment.setActivationCode('A1', 'B1', activation.activationCode)
    const names = { companyCode, companyName: new Sensitive('示例运输有限公司') }
    await old.agents.appoint({
      agentId: 'g',
      appointerRef: 'o',
      ...names,
      agent: person,
      scope: ['view'],
      until: DAY,
      at: 1,
    })
    await old.references.replace('person', '33', [reference])
    await old.codes.reserve(runningCode)
    await old.operators.add(operator)
    await old.subjects.referenceOf('111', 'code')
    const report = { reportId: 'r', codeDigest: 'digest', codeClass: 'payment', reason: 'unofficial-link' } as const
    await old.reports.add({ ...report, reporter: 'anonymous', receivedAt: 1 })
  }
  const entries = [{ identifier: reference.identifier, province: '33', kind: 5, relation: 'own' }] as const
  const who = { accountId: 'a', sessionId: 's', personRef: 'person' }
  const runningCode = { anchor, ...who, signedAt: 1, endsAt: 1_000, entries }

  const secrets = () => createStoredSecretStore(temporary.database, exampleRenewal)
  const renew = (onProgress: () => void = () => undefined) =>
    createRenewStored({ secrets: secrets(), renewal: exampleRenewal, onProgress })

  async function oldOnes(): Promise<number> {
    return (await secrets().countUnder('data-1')).length + (await secrets().countUnder('lookup-1')).length
  }

  it('everything is found and opens as before, and nothing stands under the old keys in any column', async () => {
    await fill()
    expect(await oldOnes()).toBeGreaterThan(20)
    const carried = [...(await renew()('data')), ...(await renew()('lookup'))]
    expect(carried.reduce((sum, { left }) => sum + left, 0)).toBe(0)
    expect(await oldOnes()).toBe(0)
    const now = storesUnder(NEW)
    expect(await now.accounts.accountOf(new Sensitive('openid'), 'other', 2)).toBe('a')
    expect((await now.bindings.personOf('a'))?.identityNumber.reveal()).toBe(person.identityNumber.reveal())
    expect(await now.proofs.countForNumber(person, 0)).toBe(1)
    const attempt = { proofId: 'p', accountId: 'a', claim: person, at: 11 }
    expect(await now.proofs.attempt(attempt)).toEqual({ sent: { province: '33', ticket: 'ticket' } })
    expect((await now.register.findActivatable(activation, 1))?.name.reveal()).toBe('王五')
    expect(await now.register.activate(activation, 2)).toBe(true)
    expect((await now.agents.appointmentsOf(person, DAY))[0]?.companyCode.reveal()).toBe(companyCode.reveal())
    expect((await now.references.find('person', 'id'))?.companyCode?.reveal()).toBe(companyCode.reveal())
    expect((await now.codes.find(anchor))?.entries[0]?.identifier.reveal()).toBe('1.2.156.one')
    expect(await now.codes.reserve(runningCode)).toBe(false)
    await now.codes.endForSession('s', 20)
    const withdrawn = createWithdrawnEntryStore(temporary.database, rotatedSealer)
    expect((await withdrawn.read(30)).map(({ index }) => index)).toEqual([0])
    expect(await now.operators.all()).toEqual([operator])
    expect(await now.subjects.referenceOf('111', 'code')).toEqual({ ok: true, value: 'made-before' })
    expect(await now.sessions.refresh('token', 'next', 2)).toEqual({ ok: true, value: { sessionId: 's' } })
    expect(await now.sessions.refresh('token', 'again', 3)).toMatchObject({ ok: false, failure: { reason: 'reused' } })
  })

  it('cut off anywhere, everything is still found, and the next run completes it', async () => {
    await fill()
    for (const cut of [1, 2, 3, 4]) {
      let batches = 0
      const dying = renew(() => {
        batches += 1
        if (batches === cut) throw new Error('the power went')
      })
      await expect(dying(cut % 2 === 0 ? 'data' : 'lookup', 1)).rejects.toThrow('the power went')
      const half = storesUnder(NEW)
      expect(await half.accounts.accountOf(new Sensitive('openid'), 'other', 2)).toBe('a')
      expect((await half.codes.find(anchor))?.ended).toBe(false)
      expect(await half.subjects.referenceOf('111', 'code')).toEqual({ ok: true, value: 'made-before' })
    }
    await renew()('data')
    await renew()('lookup')
    expect(await oldOnes()).toBe(0)
    expect((await renew()('data')).every(({ renewed }) => renewed === 0)).toBe(true)
  })

  it('while requests go on: a token that is exchanged meanwhile is exchanged once', async () => {
    const old = storesUnder(OLD)
    const now = storesUnder(NEW)
    const tokens = Array.from({ length: 30 }, (_, index) => `token-${String(index)}`)
    for (const token of tokens)
      await old.sessions.begin({ sessionId: `s-${token}`, accountId: 'a', refreshToken: token, at: 1, endsAt: 1_000 })
    const [, ...outcomes] = await Promise.all([
      renew()('lookup', 3),
      ...tokens.map((token) => now.sessions.refresh(token, `next-${token}`, 2)),
    ])
    expect(outcomes).toEqual(tokens.map((token) => ({ ok: true, value: { sessionId: `s-${token}` } })))
  })

  it('a text that does not open stays as it is, is told, and holds up nothing', async () => {
    const old = storesUnder(OLD)
    for (const id of ['a', 'b', 'c']) {
      const facts = { noticeVersion: '1', at: 1, noticeId: `n-${id}` }
      await old.bindings.bind({ accountId: id, person: { ...person, personRef: id }, ...facts })
    }
    const altered = temporary.database.updateTable('bindings').set({ sealed_name: 'data-1.AAAA' })
    await altered.where('account_id', '=', 'b').execute()
    const [names] = await renew()('data', 1)
    expect(names).toMatchObject({ table: 'bindings', column: 'sealed_name', renewed: 2, left: 1 })
    expect(await secrets().countUnder('data-1')).toEqual([{ table: 'bindings', column: 'sealed_name', count: 1 }])
  })

  it('every column that is sealed or a keyed hash by its name is in the list, and no other', async () => {
    const tables = await temporary.database.introspection.getTables()
    const all = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`))
    const named = all.filter((place) => /\.(sealed_\w+|seal|\w+_hash)$/.test(place) && place !== 'keys.sealed_private')
    const listed = [...SEALED_COLUMNS, ...HASHED_COLUMNS].map(({ table, column }) => `${table}.${column}`)
    expect(named.filter((place) => !listed.includes(place))).toEqual([])
    expect(listed.filter((place) => !all.includes(place))).toEqual([])
  })
})

it('every context that the code seals with belongs to a listed column', () => {
  const folder = join(import.meta.dirname, '..')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts') && !file.includes('test'))
  const texts = sources.map((file) => readFileSync(join(folder, file), 'utf8'))
  const valueIn = (text: string, name: string, prefix = ''): string | undefined =>
    new RegExp(`${prefix}const ${name} = '(?<value>[^']+)'`).exec(text)?.groups?.['value']
  const contexts = texts.flatMap((text) => {
    const sealing = [...text.matchAll(/\bseal(?:ed)?\((?<name>[A-Z_]+),/g)].map(({ groups }) => groups?.['name'] ?? '')
    const imported = (name: string): string | undefined =>
      texts.map((other) => valueIn(other, name, 'export ')).find((value) => value !== undefined)
    return sealing.map((name) => valueIn(text, name) ?? imported(name) ?? name)
  })
  const listed = SEALED_COLUMNS.map(({ context }) => context)
  expect(contexts.length).toBeGreaterThanOrEqual(15)
  expect(contexts.filter((context) => !listed.includes(context))).toEqual([])
})
