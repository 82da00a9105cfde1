import { expect, test } from 'vitest'
import { AUTHORITY, HERE, OTHER_AUTHORITY } from '../upstreams/testing/tls-examples.ts'
import { readCertificateAuthorities } from './certificate-authority.ts'

test('one authority, and several with blank lines between them, are read', () => {
  expect(readCertificateAuthorities(AUTHORITY)).toBe(AUTHORITY)
  expect(readCertificateAuthorities(`\n${AUTHORITY}\n\r\n${OTHER_AUTHORITY}`)).toBe(`${AUTHORITY}${OTHER_AUTHORITY}`)
})

test.each([
  ['nothing', ''],
  ['words', 'an authority'],
  ['the certificate of a server', HERE.cert],
  ['an authority and a server', `${AUTHORITY}${HERE.cert}`],
  ['an authority and a private key', `${AUTHORITY}${HERE.key}`],
  ['an authority and words', `${AUTHORITY}trust me`],
  ['a block that is no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
  ['half a certificate', AUTHORITY.slice(0, 200)],
  ['more than 64 KiB', AUTHORITY.repeat(200)],
])('%s is refused', (_what, text) => expect(readCertificateAuthorities(text)).toBeUndefined())
