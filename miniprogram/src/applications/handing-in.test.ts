import type { Material } from 'shared-types/contracts/application-materials.ts'
import type { Application, ApplicationRequest } from 'shared-types/contracts/applications.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { SealedStorage } from '../platform/ports.ts'
import { newDraft } from './application-draft.ts'
import { createDraftStore } from './draft-store.ts'
import { createHandIn } from './hand-in.ts'
import { PART_BYTES, uploadPicture, type PicturePorts } from './upload-picture.ts'

const ISSUED: Application = {
  ...{ applicationId: 'a', receiptNumber: '33202612010000012345', kindId: '33-7-replacement', province: '33', kind: 7 },
  ...{ typeCode: 't', title: '从业资格证', matter: 'replacement', issueReason: '2', applicant: 'self', free: true },
  ...{ authority: '示例机关', state: 'submitted', nextStep: 'wait-for-delivery', promisedDate: '2026-12-08' },
  ...{ submittedAt: '2026-12-01T00:00:00Z', steps: [{ state: 'submitted', at: '2026-12-01T00:00:00Z' }] },
  ...{ withdrawable: true, assisted: false, asOf: '2026-12-01T00:00:00Z', stale: false },
}

/** Sealed storage that lives as long as a test, and forgets like a phone that was killed while writing. */
function sealedMemory(): SealedStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    read: async (key) => kept.get(key),
    write: async (key, text) => {
      await Promise.resolve()
      kept.set(key, text)
      return true
    },
    remove: async (key) => void kept.delete(key),
  }
}

/** A gateway that knows keys as ours does: the same key is the same application. */
function gatewayOf(answers: readonly (Result<Application, GatewayFailure> | 'lost')[]) {
  const left = [...answers]
  const applications = new Map<string, ApplicationRequest>()
  const keys: string[] = []
  const submit = async (request: ApplicationRequest, key: string): Promise<Result<Application, GatewayFailure>> => {
    keys.push(key)
    const answer = left.shift() ?? succeed(ISSUED)
    if (answer === 'lost' || answer.ok) applications.set(key, request)
    return answer === 'lost' ? fail('offline') : answer
  }
  return { applications, keys, submit }
}

function phoneOf(storage: SealedStorage, submit: ReturnType<typeof gatewayOf>['submit']) {
  const store = createDraftStore(storage)
  let drawn = 0
  const handIn = createHandIn({
    randomBytes: async (length) => succeed(new Uint8Array(length).fill((drawn += 1))),
    keep: (draft) => store.keep('driver', draft),
    drop: (kindId) => store.drop('driver', kindId),
    submit,
  })
  return { store, handIn }
}

describe('handing in', () => {
  const draft = newDraft('33-7-replacement', 'own', 0)
  const request = { kindId: '33-7-replacement' }

  it('takes the draft away once the application is there', async () => {
    const gateway = gatewayOf([])
    const { store, handIn } = phoneOf(sealedMemory(), gateway.submit)
    expect(await handIn(draft, request)).toEqual(succeed(ISSUED))
    expect(await store.list('driver')).toEqual([])
  })

  it('whose answer was lost is handed in once, also by a program that was killed meanwhile', async () => {
    const gateway = gatewayOf(['lost'])
    const storage = sealedMemory()
    expect(await phoneOf(storage, gateway.submit).handIn(draft, request)).toEqual(fail('offline'))
    const restarted = phoneOf(storage, gateway.submit)
    const [kept] = await restarted.store.list('driver')
    expect(kept?.sentKey).toBeDefined()
    expect((await restarted.handIn(kept ?? draft, request)).ok).toBe(true)
    expect(gateway.applications.size).toBe(1)
    expect(new Set(gateway.keys).size).toBe(1)
  })

  it('that was refused for good gets another key once it is corrected', async () => {
    const gateway = gatewayOf([fail('request-invalid')])
    const { store, handIn } = phoneOf(sealedMemory(), gateway.submit)
    await handIn(draft, request)
    const [kept] = await store.list('driver')
    expect(kept).toEqual(draft)
    await handIn(kept ?? draft, request)
    expect(new Set(gateway.keys).size).toBe(2)
    expect(gateway.applications.size).toBe(1)
  })

  it('asks nothing of the gateway when the phone has no random bytes', async () => {
    const gateway = gatewayOf([])
    const keep = async () => true
    const handIn = createHandIn({
      randomBytes: async () => fail('no-random-bytes'),
      keep,
      drop: keep,
      submit: gateway.submit,
    })
    expect(await handIn(draft, request)).toEqual(fail('no-random-bytes'))
    expect(gateway.keys).toEqual([])
  })
})

describe('drafts', () => {
  it('are one for each kind and account, the newest first, and none is lost by writing at once', async () => {
    const store = createDraftStore(sealedMemory())
    const kept = ['a', 'b', 'a', 'c'].map((kindId, at) => store.keep('driver', newDraft(kindId, undefined, at)))
    await Promise.all(kept)
    expect((await store.list('driver')).map(({ kindId }) => kindId)).toEqual(['c', 'a', 'b'])
    expect(await store.list('owner')).toEqual([])
  })

  it('are gone at sign-out, and nothing that was being written comes back', async () => {
    const storage = sealedMemory()
    const store = createDraftStore(storage)
    await store.keep('driver', newDraft('a', undefined, 0))
    const late = store.keep('driver', newDraft('b', undefined, 1))
    store.wipe('driver')
    expect(await late).toBe(false)
    expect(storage.kept.size).toBe(0)
  })

  it('that cannot be read are none', async () => {
    const storage = sealedMemory()
    await storage.write('drafts:driver', '{')
    expect(await createDraftStore(storage).list('driver')).toEqual([])
  })
})

describe('sending a photo', () => {
  const bytes = Uint8Array.from({ length: PART_BYTES * 2 + 10 }, (_, index) => index % 251)
  const upload = { kindId: 'k', material: 'portrait', mediaType: 'image/jpeg', bytes } as const

  /** A gateway that takes parts at the right place; `cuts` are the sendings that fail. */
  function gatewayWith(cuts: Readonly<Record<number, GatewayFailure | 'answer-lost'>>) {
    const got: number[] = []
    let sendings = 0
    let announced = 0
    const now = (): Material => ({
      ...{ materialId: `m${announced}`, material: 'portrait', size: bytes.length, received: got.length },
      state: got.length === bytes.length ? 'complete' : 'receiving',
    })
    const ports: PicturePorts = {
      announce: async () => {
        announced += 1
        got.length = 0
        return succeed(now())
      },
      arrived: async (id) => (id === `m${announced}` ? succeed(now()) : fail('not-found')),
      sendPart: async (_id, offset, part) => {
        sendings += 1
        const cut = cuts[sendings]
        if (cut !== undefined && cut !== 'answer-lost') return fail(cut)
        if (offset !== got.length) return fail('state-conflict')
        for (const byte of part) got.push(byte)
        return cut === 'answer-lost' ? fail('offline') : succeed(now())
      },
    }
    return { ports, got, counts: () => ({ sendings, announced }) }
  }

  it('goes part by part and arrives whole, and tells how far it is', async () => {
    const gateway = gatewayWith({})
    const shares: number[] = []
    expect(await uploadPicture(gateway.ports, upload, ({ share }) => shares.push(share))).toEqual(succeed('m1'))
    expect(Uint8Array.from(gateway.got)).toEqual(bytes)
    expect(shares).toEqual([...shares].sort((one, other) => one - other))
    expect([shares[0], shares.at(-1)]).toEqual([0, 1])
  })

  it.each(['offline', 'answer-lost'] as const)('goes on where it was cut off: %s', async (cut) => {
    const gateway = gatewayWith({ 2: cut })
    let begun = ''
    const told = ({ materialId }: { readonly materialId: string }) => (begun = materialId)
    expect(await uploadPicture(gateway.ports, upload, told)).toEqual(fail('offline'))
    expect(await uploadPicture(gateway.ports, { ...upload, begun }, told)).toEqual(succeed('m1'))
    expect(Uint8Array.from(gateway.got)).toEqual(bytes)
    expect(gateway.counts()).toEqual({ announced: 1, sendings: cut === 'offline' ? 4 : 3 })
  })

  it('begins anew when the gateway no longer knows it, and ends when the photo is refused', async () => {
    const gateway = gatewayWith({})
    expect((await uploadPicture(gateway.ports, { ...upload, begun: 'gone' }, () => undefined)).ok).toBe(true)
    const refusing = gatewayWith({ 1: 'material-refused' })
    expect(await uploadPicture(refusing.ports, upload, () => undefined)).toEqual(fail('material-refused'))
  })

  it('does not go round for ever when the gateway wants another place each time', async () => {
    const stubborn: PicturePorts = { ...gatewayWith({}).ports, sendPart: async () => fail('state-conflict') }
    expect(await uploadPicture(stubborn, upload, () => undefined)).toEqual(fail('state-conflict'))
  })
})
