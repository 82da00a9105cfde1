import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLookupHasher } from '../cryptography/lookup-hasher.ts'
import { softwareMac } from '../cryptography/software-secret.ts'
import { newId, randomBytes } from '../cryptography/random-id.ts'
import { createSubjectReferences } from '../evidence/create-subject-references.ts'
import { createSubjectReferenceStore } from './subject-reference-store.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const NUMBER = '339900199001011234'

describe.each(databaseKinds())('subject references on %s', (kind) => {
  let temporary: TemporaryDatabase
  const oldKey = softwareMac('old', randomBytes(32))
  const newKey = softwareMac('new', randomBytes(32))
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  function referencesUnder(...keys: readonly (typeof oldKey)[]) {
    return createSubjectReferences({
      store: createSubjectReferenceStore(temporary.database),
      lookup: createLookupHasher(() => ({ currentFirst: keys, oldestFirst: keys.toReversed() })),
      now: () => 1,
      newId,
      onWriteFailure: () => undefined,
    })
  }

  it('give one holder one random reference, in every process', async () => {
    const [first, second] = await Promise.all([
      referencesUnder(oldKey).referenceOf('111', NUMBER),
      referencesUnder(oldKey).referenceOf('111', NUMBER),
    ])
    expect(first).toEqual(second)
    expect(first.ok && first.value).toMatch(/^[A-Za-z0-9_-]{22}$/)
  })

  it('tell a person from a company with the same digits', async () => {
    const references = referencesUnder(oldKey)
    expect(await references.referenceOf('111', NUMBER)).not.toEqual(await references.referenceOf('001', NUMBER))
  })

  it('stay the same when the look-up key is changed', async () => {
    const before = await referencesUnder(oldKey).referenceOf('111', NUMBER)
    expect(await referencesUnder(newKey, oldKey).referenceOf('111', NUMBER)).toEqual(before)
  })

  it('store nothing from which the number could be read', async () => {
    await referencesUnder(oldKey).referenceOf('111', NUMBER)
    const rows = await temporary.database.selectFrom('subject_references').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(NUMBER)
  })

  it('are unavailable when they cannot be written', async () => {
    await temporary.database.schema.dropTable('subject_references').execute()
    expect(await referencesUnder(oldKey).referenceOf('111', NUMBER)).toEqual({
      ok: false,
      failure: 'evidence-unavailable',
    })
  })
})
