import { expect, test } from 'vitest'
import { Sensitive } from '../release/sensitive.ts'
import type { CertificateReference, CertificateReferences } from './certificate-reference.ts'
import { createRememberedReferences } from './remembered-references.ts'

function referenceOf(certificateId: string): CertificateReference {
  return { certificateId, identifier: new Sensitive('ZZBS'), province: '33', kind: 7, relation: 'own' }
}

function world() {
  const stored = new Map<string, CertificateReference>()
  const asked: string[] = []
  const store: CertificateReferences = {
    replace: async (personRef, _province, references) => {
      stored.clear()
      for (const one of references) stored.set(`${personRef}|${one.certificateId}`, one)
    },
    find: async (personRef, certificateId) => {
      asked.push(`${personRef}|${certificateId}`)
      return stored.get(`${personRef}|${certificateId}`)
    },
  }
  return { asked, references: createRememberedReferences(store) }
}

test('a reference is looked up once while its person looks at it, and for that person alone', async () => {
  const { asked, references } = world()
  await references.replace('lin', '33', [referenceOf('a')])
  await references.find('lin', 'a')
  expect((await references.find('lin', 'a'))?.certificateId).toBe('a')
  expect(await references.find('wang', 'a')).toBeUndefined()
  expect(asked).toEqual(['lin|a', 'wang|a'])
})

test('a list that is replaced forgets what stood in it, and what was not there is found once it is', async () => {
  const { references } = world()
  await references.replace('lin', '33', [referenceOf('a')])
  await references.find('lin', 'a')
  expect(await references.find('lin', 'b')).toBeUndefined()
  await references.replace('lin', '33', [referenceOf('b')])
  expect(await references.find('lin', 'a')).toBeUndefined()
  expect((await references.find('lin', 'b'))?.certificateId).toBe('b')
})
