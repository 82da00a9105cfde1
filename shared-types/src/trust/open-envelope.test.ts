import { describe, expect, it } from 'vitest'
import { encodeBase64url } from '../presentation-code/base64url.ts'
import { verifySm2 } from '../presentation-code/testing/node-cryptography.ts'
import { openEnvelope, type EnvelopeDemand } from './open-envelope.ts'
import { createNamedKey, rootKeyOf, signDocument, signPayload } from './testing/sign-document.ts'

const first = createNamedKey('first')
const second = createNamedKey('second')
const stranger = createNamedKey('stranger')
const demand: EnvelopeDemand = { type: 'roots', keys: [first, second].map(rootKeyOf), threshold: 2, verifySm2 }
const document = { n: 1 }

describe('an envelope that two keys must have signed', () => {
  it('opens as text and as a value, whatever else is signed along', () => {
    const envelope = signDocument('roots', document, [stranger, second, first])
    expect(openEnvelope(envelope, demand)).toMatchObject({ ok: true, value: { json: document } })
    expect(openEnvelope(JSON.stringify(envelope), demand)).toMatchObject({
      ok: true,
      value: { signedBy: ['first', 'second'] },
    })
  })

  it('does not open with one signature, even given twice or under two ids', () => {
    expect(openEnvelope(signDocument('roots', document, [first, first]), demand)).toEqual({
      ok: false,
      failure: 'unknown-key',
    })
    const alias = { ...first, keyId: 'alias' }
    const keys = [first, alias, second].map(rootKeyOf)
    const envelope = signDocument('roots', document, [first, alias])
    expect(openEnvelope(envelope, { ...demand, keys })).toEqual({ ok: false, failure: 'unknown-key' })
  })

  it('does not open when a stranger signed under a known id', () => {
    const envelope = signDocument('roots', document, [first, { ...stranger, keyId: 'second' }])
    expect(openEnvelope(envelope, demand)).toEqual({ ok: false, failure: 'bad-signature' })
  })

  it('does not open as another type of document', () => {
    const envelope = signDocument('roots', document, [first, second])
    expect(openEnvelope(envelope, { ...demand, type: 'trust-list' })).toEqual({ ok: false, failure: 'bad-signature' })
  })

  it('does not open after a change of its payload', () => {
    const { signatures } = signDocument('roots', document, [first, second])
    const { payload } = signDocument('roots', { n: 2 }, [first])
    expect(openEnvelope({ payload, signatures }, demand)).toEqual({ ok: false, failure: 'bad-signature' })
  })

  it('tells a well signed payload that is no JSON object', () => {
    for (const text of ['[]', 'null', '1', '{', '']) {
      const envelope = signPayload('roots', Uint8Array.from(Buffer.from(text)), [first, second])
      expect(openEnvelope(envelope, demand)).toEqual({ ok: false, failure: 'malformed' })
    }
    const notUtf8 = signPayload('roots', Uint8Array.of(0x7b, 0xff, 0x7d), [first, second])
    expect(openEnvelope(notUtf8, demand)).toEqual({ ok: false, failure: 'malformed' })
  })

  it('never opens with a threshold of nothing', () => {
    const envelope = signDocument('roots', document, [stranger])
    expect(openEnvelope(envelope, { ...demand, threshold: 0 }).ok).toBe(false)
    expect(openEnvelope(envelope, { ...demand, threshold: Number.NaN }).ok).toBe(false)
  })

  it('says no to a key off the curve', () => {
    const offCurve = {
      keyId: 'first',
      publicKey: encodeBase64url(Uint8Array.from({ length: 65 }, (_, i) => (i === 0 ? 4 : 1))),
    }
    const envelope = signDocument('roots', document, [first])
    expect(openEnvelope(envelope, { ...demand, keys: [offCurve], threshold: 1 })).toEqual({
      ok: false,
      failure: 'bad-signature',
    })
  })
})

describe('what is no envelope', () => {
  const good = signDocument('roots', document, [first])
  it.each([
    ['no JSON', '{'],
    ['nothing', undefined],
    ['null', null],
    ['an array', [good]],
    ['no signatures', { payload: good.payload }],
    [
      'a signature of 63 bytes',
      { ...good, signatures: [{ keyId: 'first', signature: encodeBase64url(new Uint8Array(63)) }] },
    ],
    ['a padded payload', { ...good, payload: `${good.payload}=` }],
    ['an id that is no text', { ...good, signatures: [{ keyId: 1, signature: good.signatures[0]?.signature }] }],
    ['seventeen signatures', { ...good, signatures: Array.from({ length: 17 }, () => good.signatures[0]) }],
  ])('%s is malformed', (_, envelope) => {
    expect(openEnvelope(envelope, { ...demand, threshold: 1 })).toEqual({ ok: false, failure: 'malformed' })
  })
})
