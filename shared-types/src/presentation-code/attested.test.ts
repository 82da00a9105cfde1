import { describe, expect, it } from 'vitest'
import type { Attested, EntryValue } from './attestation.ts'
import { encodeCbor } from './cbor-writer.ts'
import { decodeAttested } from './decode-attested.ts'
import { decodeAttestation, encodeAttestation } from './encode-attestation.ts'
import { encodeAttested } from './encode-attested.ts'
import { PUBLIC_DRIVER, sampleAttested, sampleEntry, START } from './testing/sample-codes.ts'
import { isForbiddenPoint } from './text-points.ts'

function withField(value: EntryValue, field = 1): Partial<Attested> {
  return { entries: [sampleEntry(7, [[field, value]])] }
}

describe('an attestation', () => {
  it.each<[string, Partial<Attested>]>([
    ['a public driver', {}],
    ['four certificates, two of a kind twice', { entries: [5, 5, 7, 7].map((kind) => sampleEntry(kind, [[1, '甲']])) }],
    ['an inspector card', { view: 2, entries: [sampleEntry(20, [[20, '示例市执法队']])] }],
    ['no field at all', { entries: [sampleEntry(1, [])] }],
    [
      'sixteen fields',
      {
        entries: [
          sampleEntry(
            1,
            Array.from({ length: 16 }, (_, index) => [255 - index, index] as const),
          ),
        ],
      },
    ],
    ['64 code points beyond the first plane', withField('𠮷'.repeat(64))],
    ['32 bytes', withField(new Uint8Array(32))],
    ['the largest numbers', { keyNumber: 65_535, steps: 720, stateAt: 0xffffffff, ...withField(0xffffffff, 255) }],
  ])('of %s comes back', (_, members) => {
    const attested = sampleAttested(members)
    expect(decodeAttested(encodeAttested(attested))).toEqual({ ok: true, attested })
  })

  it.each<[string, Partial<Attested>, string]>([
    ['key number 0', { keyNumber: 0 }, 'keyNumber'],
    ['key number 65536', { keyNumber: 65_536 }, 'keyNumber'],
    ['a start between minutes', { notBefore: START + 1 }, 'notBefore'],
    ['a start before 1970', { notBefore: -60 }, 'notBefore'],
    ['no steps', { steps: 0 }, 'steps'],
    ['721 steps', { steps: 721 }, 'steps'],
    ['half a step', { steps: 1.5 }, 'steps'],
    ['a state at no time', { stateAt: Number.NaN }, 'stateAt'],
    ['an anchor of 15 bytes', { anchor: new Uint8Array(15) }, 'anchor'],
    ['no entries', { entries: [] }, 'entries'],
    ['five entries', { entries: [1, 2, 3, 4, 5].map((kind) => sampleEntry(kind, [])) }, 'entries'],
    ['one kind three times', { entries: [PUBLIC_DRIVER, PUBLIC_DRIVER, PUBLIC_DRIVER] }, 'entries'],
    ['kinds not ascending', { entries: [PUBLIC_DRIVER, sampleEntry(5, [])] }, 'entries'],
    ['an inspector card in a public code', { entries: [sampleEntry(20, [])] }, 'entries'],
    ['a driver in an inspector card', { view: 2 }, 'entries'],
    ['kind 0', { entries: [sampleEntry(0, [])] }, 'kind'],
    ['kind 256', { entries: [sampleEntry(256, [])] }, 'kind'],
    ['a negative last day', { entries: [sampleEntry(7, [], -1)] }, 'validToDay'],
    [
      'seventeen fields',
      {
        entries: [
          sampleEntry(
            7,
            Array.from({ length: 17 }, (_, index) => [index + 1, 0] as const),
          ),
        ],
      },
      'fields',
    ],
    ['field 0', withField('x', 0), 'fields'],
    ['field 256', withField('x', 256), 'fields'],
    ['no text', withField(''), 'field 1'],
    ['65 code points', withField('𠮷'.repeat(65)), 'field 1'],
    ['a lone surrogate', withField('a\ud800'), 'field 1'],
    ['a name turned round', withField('张\u202e三'), 'field 1'],
    ['an invisible join', withField('张\u200d三'), 'field 1'],
    ['a line separator', withField('a\u2028b'), 'field 1'],
    ['a private character', withField('\ue000'), 'field 1'],
    ['a decomposed letter', withField('e\u0301'), 'field 1'],
    ['33 bytes', withField(new Uint8Array(33)), 'field 1'],
    ['a negative number', withField(-1), 'field 1'],
  ])('with %s is neither written nor read', (_, members, named) => {
    const attested = sampleAttested(members)
    expect(() => encodeAttested(attested)).toThrow(RangeError)
    expect(() => encodeAttested(attested)).toThrow(named)
    const bytes = encodedAnyway(attested)
    if (bytes !== undefined) expect(decodeAttested(bytes)).toEqual({ ok: false, reason: 'malformed' })
  })

  it('an error names no value', () => {
    expect(() => encodeAttested(sampleAttested(withField('林晓峰\u0000')))).toThrow(/^field 1: [\x20-\x7e]*$/)
  })

  it('of another version is told apart from a broken one', () => {
    expect(decodeAttested(encodeCbor([2, 'whatever follows']))).toEqual({ ok: false, reason: 'unsupported-version' })
    expect(decodeAttested(encodeCbor([0]))).toEqual({ ok: false, reason: 'unsupported-version' })
    for (const value of [[], ['1'], [[1]], 1, 'text', new Map([[0, 1]]), [1]]) {
      expect(decodeAttested(encodeCbor(value))).toEqual({ ok: false, reason: 'malformed' })
    }
    expect(decodeAttested(new Uint8Array())).toEqual({ ok: false, reason: 'malformed' })
  })
})

/** What a careless writer would send; undefined where CBOR itself cannot hold it. */
function encodedAnyway(attested: Attested): Uint8Array | undefined {
  const { view, keyNumber, notBefore, steps, stateAt, anchor } = attested
  const entries = attested.entries.map((entry) => [entry.kind, entry.validToDay, entry.fields])
  try {
    return encodeCbor([1, view, keyNumber, notBefore, steps, stateAt, anchor, entries])
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

describe('a signed attestation', () => {
  it('comes back with the attested bytes untouched', () => {
    const signed = { attestedBytes: Uint8Array.of(9, 8, 7), signature: new Uint8Array(64).fill(1) }
    expect(decodeAttestation(encodeAttestation(signed.attestedBytes, signed.signature))).toEqual(signed)
  })

  it('of another shape is not read', () => {
    expect(() => encodeAttestation(new Uint8Array(), new Uint8Array(65))).toThrow('signature')
    const [bytes, signature] = [new Uint8Array(3), new Uint8Array(64)]
    for (const value of [[bytes], [bytes, signature, 0], [bytes, bytes], [signature, 'text'], [1, signature], 0]) {
      expect(decodeAttestation(encodeCbor(value))).toBeUndefined()
    }
  })
})

describe('forbidden code points', () => {
  it('are those of the general categories Cc, Cf, Zl, Zp, Co and Cs', () => {
    const property = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u
    const wrong: number[] = []
    for (let point = 0; point <= 0x10ffff; point += 1) {
      if (isForbiddenPoint(point) !== property.test(String.fromCodePoint(point))) wrong.push(point)
    }
    expect(wrong.map((point) => point.toString(16))).toEqual([])
  })
})
