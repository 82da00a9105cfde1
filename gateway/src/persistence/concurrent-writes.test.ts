import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CertificateReference } from '../certificates/certificate-reference.ts'
import { createEvidenceLog } from '../evidence/create-evidence-log.ts'
import { verifyAuditEntries } from '../evidence/verify-audit-entries.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import { Sensitive } from '../release/sensitive.ts'
import { createAccountStore, createBindingStore } from './account-store.ts'
import { createAuditStore } from './audit-store.ts'
import { createCertificateReferenceStore } from './certificate-reference-store.ts'
import { openDatabase } from './database.ts'
import { createInspectorEnrolmentStore } from './inspector-enrolment-store.ts'
import { createInspectorStore } from './inspector-store.ts'
import { createSessionStore } from './session-store.ts'
import { exampleHasher, exampleSealer } from './testing/example-keys.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const AT_ONCE = 12

function atOnce<T>(work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(index)))
}

function person(personRef: string): BoundPerson {
  return { personRef, name: new Sensitive('甲乙'), identityNumber: new Sensitive('339900199001011234') }
}

function reference(certificateId: string): CertificateReference {
  return { certificateId, identifier: new Sensitive(certificateId), province: '33', kind: 5, relation: 'own' }
}

describe.each(databaseKinds())('many writers at the same moment on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  it('one openid is one account', async () => {
    const accounts = createAccountStore(temporary.database, exampleHasher)
    const ids = await atOnce((index) => accounts.accountOf(new Sensitive('openid'), `account-${index}`, 1))
    expect(new Set(ids).size).toBe(1)
  })

  it('a refresh token works once, and its second use ends the session', async () => {
    const sessions = createSessionStore(temporary.database, exampleHasher)
    await sessions.begin({ sessionId: 's', accountId: 'a', refreshToken: 'first', at: 1, endsAt: 1_000 })
    const outcomes = await atOnce((index) => sessions.refresh('first', `next-${index}`, 2))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await sessions.refresh('next-0', 'later', 3)).toMatchObject({ ok: false })
  })

  it('a person stays bound to one account, an account to one person', async () => {
    const bindings = createBindingStore(temporary.database, exampleSealer)
    await atOnce((index) =>
      bindings.bind({
        accountId: `account-${index % 3}`,
        person: person('person'),
        noticeVersion: '1',
        at: index,
        noticeId: `notice-${index}`,
      }),
    )
    const rows = await temporary.database.selectFrom('bindings').select('person_ref').execute()
    expect(rows).toEqual([{ person_ref: 'person' }])
  })

  it('a list that is stored twice at once stands there once and whole', async () => {
    const store = createCertificateReferenceStore(temporary.database, exampleSealer)
    const list = Array.from({ length: 60 }, (_, index) => reference(`certificate-${index}`))
    await atOnce(() => store.replace('person', '33', list))
    const rows = await temporary.database.selectFrom('certificate_references').select('certificate_id').execute()
    expect(rows).toHaveLength(60)
  })

  it('an officer is one account, and whoever came too late keeps what he was', async () => {
    const enrolment = createInspectorEnrolmentStore(temporary.database, exampleSealer, exampleHasher)
    const officer = { agencyCode: 'AGENCY', agencyName: '执法大队', area: '33', province: '33' } as const
    const certificate = { certificateNumber: new Sensitive('33990012345'), certificateUntil: '2030-12-31' }
    const codes = ['1', '2'].map((badgeNumber) => ({ agencyCode: 'AGENCY', badgeNumber }))
    for (const { badgeNumber } of codes) {
      await enrolment.enrol({ ...officer, ...certificate, badgeNumber, name: new Sensitive('执法员') }, 1)
      await enrolment.setActivationCode('AGENCY', badgeNumber, new Sensitive('code'))
    }
    const register = createInspectorStore(temporary.database, exampleSealer, exampleHasher)
    const facts = (badgeNumber: string, accountId: string) => ({
      agencyCode: 'AGENCY',
      badgeNumber,
      accountId,
      activationCode: new Sensitive('code'),
    })
    expect(await register.activate(facts('2', 'account-0'), 1)).toBe(true)
    const outcomes = await atOnce((index) => register.activate(facts('1', `account-${index}`), 2))
    expect(outcomes.filter((done) => done)).toHaveLength(1)
    const rows = await temporary.database.selectFrom('inspectors').selectAll().orderBy('badge_number').execute()
    const winner = `account-${outcomes.indexOf(true)}`
    expect(rows.map((row) => row.account_id)).toEqual([winner, winner === 'account-0' ? null : 'account-0'])
  })

  it('the audit log of two processes holds every entry once', async () => {
    const other = await openDatabase(temporary.address)
    if (!other.ok) throw new Error(other.failure)
    const faults: unknown[] = []
    const logs = [temporary.database, other.value].map((database) =>
      createEvidenceLog({ store: createAuditStore(database), onWriteFailure: (fault) => faults.push(fault) }),
    )
    const entry = { at: 1, event: 'code-verified', outcome: 'refused', asker: { kind: 'anonymous' } } as const
    const recorded = await Promise.all(
      logs.flatMap((log, process) =>
        Array.from({ length: 200 }, (_, index) =>
          log.record({ ...entry, entryId: `${process}-${index}`, requestId: 'r' }),
        ),
      ),
    )
    await other.value.destroy()
    expect(faults).toEqual([])
    expect(recorded.every((one) => one.ok)).toBe(true)
    expect(await verifyAuditEntries(createAuditStore(temporary.database))).toEqual({ checked: 400 })
  })
})
