import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CertificateReference } from '../certificates/certificate-reference.ts'
import { Sensitive } from '../release/sensitive.ts'
import { createCertificateReferenceStore } from './certificate-reference-store.ts'
import { exampleSealer } from './testing/example-keys.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

function reference(certificateId: string, overrides: Partial<CertificateReference> = {}): CertificateReference {
  return {
    certificateId,
    identifier: new Sensitive(`1.2.156.3005.2.${certificateId}`),
    province: '33',
    kind: 5,
    relation: 'own',
    ...overrides,
  }
}

describe.each(databaseKinds())('certificate references on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  test('are found again whole, by the person who lists them', async () => {
    const store = createCertificateReferenceStore(temporary.database, exampleSealer)
    const given = reference('one', {
      relation: 'authorised',
      delegationId: 'd1',
      authorisedUntil: '2027-01-31',
      companyCode: new Sensitive('91339900MA0000001X'),
    })
    await store.replace('person-a', '33', [given])
    const found = await store.find('person-a', 'one')
    expect(found).toMatchObject({ relation: 'authorised', delegationId: 'd1', authorisedUntil: '2027-01-31', kind: 5 })
    expect(found?.identifier.reveal()).toBe('1.2.156.3005.2.one')
    expect(found?.companyCode?.reveal()).toBe('91339900MA0000001X')
  })

  test('of another person are not found, whatever the id', async () => {
    const store = createCertificateReferenceStore(temporary.database, exampleSealer)
    await store.replace('person-a', '33', [reference('one')])
    expect(await store.find('person-b', 'one')).toBeUndefined()
  })

  test('of one province are replaced, those of another stay', async () => {
    const store = createCertificateReferenceStore(temporary.database, exampleSealer)
    await store.replace('person-a', '33', [reference('one'), reference('two')])
    await store.replace('person-a', '51', [reference('three', { province: '51' })])
    await store.replace('person-a', '33', [reference('two')])
    expect(await store.find('person-a', 'one')).toBeUndefined()
    expect(await store.find('person-a', 'two')).toBeDefined()
    expect(await store.find('person-a', 'three')).toBeDefined()
  })

  test('of a company with five hundred vehicles are kept at once', async () => {
    const store = createCertificateReferenceStore(temporary.database, exampleSealer)
    const fleet = Array.from({ length: 500 }, (_, index) => reference(`vehicle-${index}`))
    await store.replace('person-a', '33', fleet)
    expect(await store.find('person-a', 'vehicle-499')).toBeDefined()
  })

  test('hold no identifier in clear', async () => {
    const store = createCertificateReferenceStore(temporary.database, exampleSealer)
    await store.replace('person-a', '33', [reference('one')])
    const rows = await temporary.database.selectFrom('certificate_references').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('1.2.156')
  })
})
