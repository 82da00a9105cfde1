import { LRUCache } from 'lru-cache'
import type { CertificateReference, CertificateReferences } from './certificate-reference.ts'

const PERSONS = 10_000
const REMEMBERED_MS = 60_000

/**
 * 证照引用 of the people who are looking now, opened once a minute instead of once a read. A reference only says which
 * record an id stands for; whether the right still stands is asked each time (`isStillEntitled`), so that one that
 * another instance has replaced meanwhile releases nothing. What is not found is not remembered.
 */
export function createRememberedReferences(store: CertificateReferences): CertificateReferences {
  const byPerson = new LRUCache<string, Map<string, CertificateReference>>({ max: PERSONS, ttl: REMEMBERED_MS })
  return {
    replace: async (personRef, province, references) => {
      byPerson.delete(personRef)
      await store.replace(personRef, province, references)
      // A read that came in between has remembered what stood before.
      byPerson.delete(personRef)
    },
    find: async (personRef, certificateId) => {
      const known = byPerson.get(personRef)?.get(certificateId)
      if (known !== undefined) return known
      const found = await store.find(personRef, certificateId)
      if (found === undefined) return undefined
      const ofPerson = byPerson.get(personRef)
      if (ofPerson === undefined) byPerson.set(personRef, new Map([[certificateId, found]]))
      else ofPerson.set(certificateId, found)
      return found
    },
  }
}
