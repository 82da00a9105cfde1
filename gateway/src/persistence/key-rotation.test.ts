import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewAppointment } from '../delegation/company-agent.ts'
import type { NewDelegation } from '../delegation/delegation.ts'
import { createSubjectReferences } from '../evidence/create-subject-references.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import type { RunningCode } from '../presentation/running-code.ts'
import { Sensitive } from '../release/sensitive.ts'
import { createAccountStore, createBindingStore } from './account-store.ts'
import { createBindingTryStore } from './binding-try-store.ts'
import { createCertificateReferenceStore } from './certificate-reference-store.ts'
import { createCompanyAgentStore } from './company-agent-store.ts'
import { createDelegationStore } from './delegation-store.ts'
import { createIdentityProofStore } from './identity-proof-store.ts'
import { createInspectorEnrolmentStore } from './inspector-enrolment-store.ts'
import { createInspectorStore } from './inspector-store.ts'
import { createRunningCodeStore } from './running-code-store.ts'
import { createSessionStore } from './session-store.ts'
import { createSubjectReferenceStore } from './subject-reference-store.ts'
import { exampleHasher, exampleSealer, rotatedHasher, rotatedSealer } from './testing/example-keys.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const DAY = '2027-01-15'
const CERTIFICATE = { certificateNumber: new Sensitive('33990012345'), certificateUntil: '2030-12-31' }
const driver: BoundPerson = {
  personRef: 'driver-ref',
  name: new Sensitive('张三'),
  identityNumber: new Sensitive('339900199001010015'),
}
const owner: BoundPerson = {
  personRef: 'owner-ref',
  name: new Sensitive('李四'),
  identityNumber: new Sensitive('33990019850101002X'),
}
const companyCode = new Sensitive('91339900MA2AAAAA0X')

function delegation(delegationId: string, giverRef = owner.personRef): NewDelegation {
  const certificate = {
    identifier: new Sensitive('1.2.156.3005.2.truck'),
    province: '33',
    kind: 5,
    companyCode,
    holderCodeType: '001',
    subjectRef: 'company-ref',
  } as const
  return { delegationId, giverRef, driver, certificate, from: DAY, to: DAY, at: 1 }
}

function appointment(agentId: string, agent: BoundPerson): NewAppointment {
  const names = { companyCode, companyName: new Sensitive('示例运输有限公司') }
  return { agentId, appointerRef: owner.personRef, ...names, agent, scope: ['authorise'], until: DAY, at: 1 }
}

function code(first: number): RunningCode {
  const entries = [{ identifier: new Sensitive('1.2.156.one'), province: '33', kind: 5, relation: 'own' }] as const
  const who = { accountId: 'account', sessionId: 'session', personRef: 'person' }
  return { anchor: new Uint8Array(16).fill(first), ...who, signedAt: 0, endsAt: 1_000, entries }
}

describe.each(databaseKinds())('after data key and look-up key were rotated, on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  /** The store before and after, on one database. */
  function bothSides<T>(
    create: (database: TemporaryDatabase['database'], sealer: typeof exampleSealer, hasher: typeof exampleHasher) => T,
  ): readonly [T, T] {
    const { database } = temporary
    return [create(database, exampleSealer, exampleHasher), create(database, rotatedSealer, rotatedHasher)]
  }

  it('an openid finds its account', async () => {
    const [before, after] = bothSides((database, _, hasher) => createAccountStore(database, hasher))
    expect(await before.accountOf(new Sensitive('openid'), 'first', 1)).toBe('first')
    expect(await after.accountOf(new Sensitive('openid'), 'second', 2)).toBe('first')
    expect(await after.accountOf(new Sensitive('other'), 'third', 3)).toBe('third')
    const hashes = await temporary.database.selectFrom('accounts').select('openid_hash').orderBy('created_at').execute()
    expect(hashes.map((row) => row.openid_hash.split('.')[0])).toEqual(['lookup-1', 'lookup-2'])
  })

  it('a bound person opens, and a new binding is sealed under the new key', async () => {
    const [before, after] = bothSides((database, sealer) => createBindingStore(database, sealer))
    const facts = { noticeVersion: '1', at: 1, noticeId: 'notice' }
    await before.bind({ accountId: 'a', person: driver, ...facts })
    expect((await after.personOf('a'))?.identityNumber.reveal()).toBe(driver.identityNumber.reveal())
    await after.bind({ accountId: 'b', person: owner, ...facts })
    const rows = JSON.stringify(await temporary.database.selectFrom('bindings').selectAll().execute())
    expect([rows.includes('data-1.'), rows.includes('data-2.')]).toEqual([true, true])
  })

  it('a refresh token is exchanged, once', async () => {
    const [before, after] = bothSides((database, _, hasher) => createSessionStore(database, hasher))
    await before.begin({ sessionId: 's', accountId: 'a', refreshToken: 'token', at: 1, endsAt: 1_000 })
    expect(await after.refresh('token', 'next', 2)).toEqual({ ok: true, value: { sessionId: 's' } })
    expect(await after.refresh('token', 'again', 3)).toMatchObject({ ok: false, failure: { reason: 'reused' } })
  })

  it('a proof is found with its claim, counted for its number, and its ticket opens', async () => {
    const [before, after] = bothSides(createIdentityProofStore)
    const proof = { proofId: 'p', accountId: 'a', claim: driver, at: 10 }
    await before.begin(proof)
    await before.recordSent('p', { province: '33', ticket: 'ticket' })
    await after.begin({ ...proof, proofId: 'q' })
    expect(await after.countForNumber(driver, 0)).toBe(2)
    expect(await after.attempt({ ...proof, at: 11 })).toEqual({ sent: { province: '33', ticket: 'ticket' } })
    expect(await after.attempt({ ...proof, claim: owner, at: 12 })).toBeUndefined()
  })

  it('tries to bind a number are counted over both keys', async () => {
    const [before, after] = bothSides((database, _, hasher) => createBindingTryStore(database, hasher))
    await before.begin({ tryId: 't1', accountId: 'a', claim: driver, at: 10 }, 0)
    const earlier = await after.begin({ tryId: 't2', accountId: 'b', claim: driver, at: 11 }, 0)
    expect(earlier.forNumber).toEqual([10])
  })

  it('an officer activates with a code that was made before, and the same code set again changes nothing', async () => {
    const [enrolled, enrolment] = bothSides(createInspectorEnrolmentStore)
    const [, register] = bothSides(createInspectorStore)
    const officer = {
      badgeNumber: 'B1',
      agencyCode: 'A1',
      agencyName: '支队',
      area: '3399',
      province: '33',
      ...CERTIFICATE,
    }
    const activationCode = new Sensitive('CODE')
    await enrolled.enrol({ ...officer, name: new Sensitive('王五') }, 1)
    await enrolled.setActivationCode('A1', 'B1', activationCode)
    const facts = { agencyCode: 'A1', badgeNumber: 'B1', activationCode, accountId: 'a' }
    expect((await register.findActivatable(facts, 1))?.name.reveal()).toBe('王五')
    expect(await register.activate(facts, 2)).toBe(true)
    await enrolment.setActivationCode('A1', 'B1', activationCode)
    expect((await enrolment.list(1)).map(({ state }) => state)).toEqual(['activated'])
  })

  it('a driver finds, accepts and shows what was authorised before', async () => {
    const [before, after] = bothSides(createDelegationStore)
    await before.give(delegation('d1'))
    await after.give(delegation('d2'))
    expect((await after.listFor(driver, DAY)).map((one) => one.delegationId).toSorted()).toEqual(['d1', 'd2'])
    expect(await after.accept(driver, 'd1', DAY, 2)).toBe(true)
    const [shown] = await after.authorisationsOf(driver, DAY)
    expect(shown?.identifier.reveal()).toBe('1.2.156.3005.2.truck')
  })

  it('an agent appointed before still is one', async () => {
    const [before, after] = bothSides(createCompanyAgentStore)
    await before.appoint(appointment('a1', driver))
    const [running] = await after.appointmentsOf(driver, DAY)
    expect(running?.companyCode.reveal()).toBe(companyCode.reveal())
    expect(await after.end(driver, 'a1', 2)).toBe(true)
  })

  it('owner and agent see, and may end, what either gave for their company under either key', async () => {
    const [agents] = bothSides(createCompanyAgentStore)
    const [before, after] = bothSides(createDelegationStore)
    await agents.appoint(appointment('a1', driver))
    await before.give(delegation('by-owner'))
    await after.give(delegation('by-agent', driver.personRef))
    const given = (person: BoundPerson) =>
      after
        .listFor(person, DAY)
        .then((all) => all.filter(({ side }) => side === 'given').map((one) => one.delegationId))
    expect((await given(owner)).toSorted()).toEqual(['by-agent', 'by-owner'])
    expect((await given(driver)).toSorted()).toEqual(['by-agent', 'by-owner'])
    expect(await after.end(owner, 'by-agent', DAY, 3)).toBe(true)
  })

  it('an anchor that was signed before is found, and refused a second time', async () => {
    const [before, after] = bothSides(createRunningCodeStore)
    expect(await before.reserve(code(1))).toBe(true)
    expect((await after.find(code(1).anchor))?.entries[0]?.identifier.reveal()).toBe('1.2.156.one')
    expect(await after.reserve(code(1))).toBe(false)
    expect(await after.reserve(code(2))).toBe(true)
    expect(await after.reserve(code(2))).toBe(false)
    expect(await temporary.database.selectFrom('running_codes').select('anchor_hash').execute()).toHaveLength(2)
  })

  it('an anchor that two sign at the same moment is signed once, also while both keys are in use', async () => {
    const store = createRunningCodeStore(temporary.database, rotatedSealer, rotatedHasher)
    // The new key is there and does not write yet: the order in which another instance holds the two.
    const waiting = createRunningCodeStore(temporary.database, rotatedSealer, {
      hash: exampleHasher.hash,
      candidates: (context, value) => rotatedHasher.candidates(context, value).toReversed(),
    })
    for (const round of [1, 2, 3, 4]) {
      const outcomes = await Promise.all([store.reserve(code(round)), waiting.reserve(code(round))])
      expect(outcomes.filter(Boolean).length).toBeLessThanOrEqual(1)
    }
  })

  it('a holder keeps the reference under which the log knows them', async () => {
    const [before, after] = bothSides((database, _, lookup) => {
      const store = createSubjectReferenceStore(database)
      let made = 0
      const newId = () => `${lookup === exampleHasher ? 'old' : 'new'}-${String((made += 1))}`
      return createSubjectReferences({ store, lookup, now: () => 1, newId, onWriteFailure: () => undefined })
    })
    expect(await before.referenceOf('111', 'code')).toEqual({ ok: true, value: 'old-1' })
    expect(await after.referenceOf('111', 'code')).toEqual({ ok: true, value: 'old-1' })
    expect(await after.referenceOf('111', 'other')).toEqual({ ok: true, value: 'new-1' })
  })

  it('a certificate in the list is found under the id the phone holds', async () => {
    const [before, after] = bothSides((database, sealer) => createCertificateReferenceStore(database, sealer))
    const reference = {
      certificateId: 'id',
      identifier: new Sensitive('1.2.156.one'),
      kind: 5,
      relation: 'own',
    } as const
    await before.replace('person', '33', [{ ...reference, province: '33' }])
    expect((await after.find('person', 'id'))?.identifier.reveal()).toBe('1.2.156.one')
  })
})
