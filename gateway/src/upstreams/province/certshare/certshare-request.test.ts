import { describe, expect, it } from 'vitest'
import { sm3Hex } from '../../../cryptography/sm3.ts'
import { createClientKey } from '../../testing/client-key.ts'
import { writeCertshareRequest, type CertshareQuestion } from './certshare-request.ts'

const NONCE = '00112233445566778899aabbccddeeff'

/** The request's JSON and the text that was signed. */
function written(question: CertshareQuestion): { readonly body: unknown; readonly signed: string } {
  const signed: string[] = []
  const sign = (message: Uint8Array): Uint8Array => {
    signed.push(new TextDecoder().decode(message))
    return new Uint8Array(64).fill(1)
  }
  const clientKey = { ...createClientKey(), sign }
  const asker = { accessId: 'gateway', clientKey, timestamp: 1_785_542_400_000, nonce: NONCE }
  const bytes = writeCertshareRequest('queryCertInfo', question, asker)
  return { body: JSON.parse(new TextDecoder().decode(bytes)), signed: signed.join('') }
}

describe('a request', () => {
  it('RFC 8785: is signed over its data with sorted members and without blanks', () => {
    const { body, signed } = written({ certIdentifier: '1.2', columns: ['photo', 'certificateHolder'] })
    const useCause = '道路运输电子证照的查看、亮证与核验'
    const canonical = `{"certIdentifier":"1.2","columns":["photo","certificateHolder"],"useCause":"${useCause}"}`
    const digest = sm3Hex(new TextEncoder().encode(canonical))
    expect(signed).toBe(`certshare|/certShare/queryCertInfo|gateway|1785542400000|${NONCE}|${digest}`)
    const signature = Buffer.from(new Uint8Array(64).fill(1)).toString('base64')
    expect(body).toEqual({
      head: { accessId: 'gateway', timestamp: 1_785_542_400_000, nonce: NONCE, signature },
      data: { certIdentifier: '1.2', columns: ['photo', 'certificateHolder'], useCause },
    })
  })

  it('with a lone surrogate is sent with the replacement character, and signed as it is sent', () => {
    expect(written({ certIdentifier: 'a\udc00', columns: ['\ud800'] }).body).toMatchObject({
      data: { certIdentifier: 'a\ufffd', columns: ['\ufffd'] },
    })
  })
})
