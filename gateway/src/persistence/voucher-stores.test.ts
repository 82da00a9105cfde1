import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Sensitive } from '../release/sensitive.ts'
import type { FileLinkFacts } from '../vouchers/file-link.ts'
import type { NewPrintedCode } from '../vouchers/printed-code.ts'
import { createFileLinkStore } from './file-link-store.ts'
import { createPrintedCodeStore } from './printed-code-store.ts'
import { exampleHasher, exampleSealer, rotatedHasher, rotatedSealer } from './testing/example-keys.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const IDENTIFIER = '1.2.156.3005.2.11100000000019713D013.113399000000000000.339900000001.001.0'
const COMPANY = new Sensitive('91339900MA0000001X')
const DRIVER = new Sensitive('33990019700101001X')

function codeBytes(last: number): Uint8Array {
  return new Uint8Array(16).fill(7, 0, 15).fill(last, 15)
}

function printedCode(printedCodeId: string, last: number, differences: Partial<NewPrintedCode> = {}): NewPrintedCode {
  return {
    printedCodeId,
    code: codeBytes(last),
    certificate: { identifier: new Sensitive(IDENTIFIER), province: '33', kind: 5 },
    holderCode: COMPANY,
    layout: 'a4',
    madeAt: last,
    ...differences,
  }
}

const LINK: FileLinkFacts = {
  sessionId: 'session',
  file: { kind: 'voucher', certificateId: 'certificate' },
  layout: 'card',
  reason: 'own-records',
  expiresAt: 1_000,
}

describe.each(databaseKinds())('vouchers on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  const codeStore = () => createPrintedCodeStore(temporary.database, exampleSealer, exampleHasher)
  const linkStore = () => createFileLinkStore(temporary.database, exampleHasher)

  test('a printed code is found by its bytes, after keys were rotated too, and nothing of it stands in clear', async () => {
    await codeStore().add([printedCode('one', 1)])
    const rotated = createPrintedCodeStore(temporary.database, rotatedSealer, rotatedHasher)
    for (const store of [codeStore(), rotated]) {
      const found = await store.find(codeBytes(1))
      expect(found?.certificate.identifier.reveal()).toBe(IDENTIFIER)
      expect(found).toMatchObject({ revoked: false, certificate: { province: '33', kind: 5 } })
      expect(await store.find(codeBytes(2))).toBeUndefined()
    }
    const rows = JSON.stringify(await temporary.database.selectFrom('printed_codes').selectAll().execute())
    expect(rows).not.toContain(Buffer.from(codeBytes(1)).toString('base64url'))
    expect(rows).not.toContain('339900000001')
    expect(rows).not.toContain(COMPANY.reveal())
  })

  test('only its holder lists a code and takes it back, and it stays found as taken back', async () => {
    const store = codeStore()
    await store.add([printedCode('one', 1), printedCode('two', 2), printedCode('his', 3, { holderCode: DRIVER })])
    expect((await store.listOf([COMPANY])).map((one) => one.printedCodeId)).toEqual(['two', 'one'])
    expect(await store.listOf([])).toEqual([])
    expect(await store.isHeldBy([DRIVER], 'one')).toBe(false)
    expect(await store.revoke([DRIVER], 'one', 50)).toBe(false)
    expect(await store.revoke([DRIVER, COMPANY], 'one', 50)).toBe(true)
    expect(await store.revoke([COMPANY], 'one', 60)).toBe(false)
    expect(await store.isHeldBy([COMPANY], 'one')).toBe(false)
    expect((await store.listOf([COMPANY])).map((one) => one.printedCodeId)).toEqual(['two'])
    expect(await store.find(codeBytes(1))).toMatchObject({ revoked: true })
  })

  test('codes are swept after they ended or were taken back; one without an end stays', async () => {
    const store = codeStore()
    await store.add([printedCode('ends', 1, { endsAt: 100 }), printedCode('lost', 2), printedCode('stays', 3)])
    await store.revoke([COMPANY], 'lost', 200)
    await store.sweep(150)
    expect(await store.find(codeBytes(1))).toBeUndefined()
    expect(await store.find(codeBytes(2))).toBeDefined()
    await store.sweep(250)
    expect(await store.find(codeBytes(2))).toBeUndefined()
    expect(await store.find(codeBytes(3))).toBeDefined()
  })

  test('two hundred codes are written at once', async () => {
    const many = Array.from({ length: 200 }, (_, index) => printedCode(`code-${index}`, index))
    await codeStore().add(many)
    expect(await codeStore().listOf([COMPANY])).toHaveLength(200)
  })

  test('a link works once, for one of many who ask at the same moment, and its secret stands nowhere', async () => {
    const store = linkStore()
    await store.add('secret', LINK)
    const taken = await Promise.all(Array.from({ length: 8 }, () => store.take('secret', 999)))
    expect(taken.filter((one) => one !== undefined)).toEqual([LINK])
    expect(await store.take('secret', 999)).toBeUndefined()
    const rows = JSON.stringify(await temporary.database.selectFrom('file_links').selectAll().execute())
    expect(rows).not.toContain('"secret"')
  })

  test('a link that is unknown or expired is none; one that was given back works again', async () => {
    const store = linkStore()
    await store.add('batch', { ...LINK, file: { kind: 'batch', batchId: 'batch-id' } })
    expect(await store.take('other', 1)).toBeUndefined()
    expect(await store.take('batch', 1_000)).toBeUndefined()
    expect(await store.take('batch', 1)).toMatchObject({ file: { kind: 'batch', batchId: 'batch-id' } })
    await store.giveBack('batch')
    expect(await store.take('batch', 2)).toBeDefined()
    await store.sweep(1_001)
    await store.giveBack('batch')
    expect(await store.take('batch', 3)).toBeUndefined()
  })
})
