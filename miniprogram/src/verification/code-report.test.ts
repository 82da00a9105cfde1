import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { expect, it } from 'vitest'
import { codeReport } from './code-report.ts'

const randomBytes = async (length: number) => succeed(new Uint8Array(length).fill(7))
const REPORT = { codeClass: 'look-alike', codeReason: 'unofficial-link', codeHost: 'evil.cn' } as const
/** GB/T 32905-2016, example 1: SM3("abc"). */
const DIGEST_OF_ABC = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'

it('a report holds the fingerprint of the text, whatever it was, and never the text itself', async () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, index) =>
    Number.parseInt(DIGEST_OF_ABC.slice(index * 2, index * 2 + 2), 16),
  )
  const request = await codeReport('abc', REPORT, randomBytes)
  expect(request).toMatchObject({ ok: true, value: { codeDigest: encodeBase64url(bytes), codeHost: 'evil.cn' } })
  for (const text of ['https://例子.cn/\ud800', 'x'.repeat(10_000), '\u0000']) {
    const other = await codeReport(text, REPORT, randomBytes)
    expect(other).toMatchObject({ ok: true, value: { codeDigest: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) } })
    expect(JSON.stringify(other)).not.toContain(text)
  }
})

it('there is no report without random bytes', async () => {
  expect(await codeReport('abc', REPORT, async () => fail('no-random-bytes'))).toEqual(fail('no-random-bytes'))
})
