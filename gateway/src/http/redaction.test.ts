import { expect, test } from 'vitest'
import { SENSITIVE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { Sensitive } from '../release/sensitive.ts'
import { REDACTED_MEMBERS } from './redaction.ts'
import { createLogger } from './request-log.ts'

const SECRET = '339900199001011234'

function lineOf(members: object): string {
  const lines: string[] = []
  createLogger({ write: (line) => lines.push(line) }).info(members, 'tried')
  return lines.join('')
}

test.each([
  ...SENSITIVE_FIELDS,
  ...['name', 'idNumber', 'code', 'token', 'loginCode', 'accessToken', 'refreshToken', 'activationCode', 'badgeNumber'],
  ...['anchor', 'proofId', 'proof', 'driver', 'authorization', 'url', 'body', 'params', 'headers'],
])('a line never holds %s, wherever it stands', (name) => {
  for (const members of [{ [name]: SECRET }, { a: { [name]: SECRET } }, { a: [{ b: { [name]: SECRET } }] }]) {
    const line = lineOf(members)
    expect(line).not.toContain(SECRET)
    expect(line).toContain('"event":"tried"')
  }
})

test('the words of our own lines stay', () => {
  const words = { method: 'GET', route: '/api/v1/certificates/:certificateId', status: 200, milliseconds: 3.1 }
  expect(JSON.parse(lineOf(words))).toMatchObject(words)
  expect(JSON.parse(lineOf({ upstream: 'province-33', finding: 'kind-unknown' }))).toMatchObject({
    upstream: 'province-33',
    finding: 'kind-unknown',
  })
})

test('a member of a request that is added to a contract is redacted without anybody thinking of it', () => {
  for (const name of ['certificateIds', 'noticeVersion', 'agencyCode', 'scope', 'place', 'anchor'])
    expect(REDACTED_MEMBERS).toContain(name)
})

test('a sensitive value under any name prints its placeholder', () => {
  const line = lineOf({ anything: new Sensitive(SECRET), list: [new Sensitive(SECRET)] })
  expect(line).not.toContain(SECRET)
  expect(line).toContain('[sensitive]')
})

test('an error is told by its kind and place alone, whatever its message and its members hold', () => {
  const error = Object.assign(new Error(`unknown ${SECRET}`, { cause: new Error(SECRET) }), { idNumber: SECRET })
  const line = lineOf({ err: error })
  expect(line).not.toContain(SECRET)
  expect(line).toContain('"kind":"Error"')
  expect(lineOf(error)).not.toContain(SECRET)
})

test('what lies deeper than any line of ours is left out', () => {
  expect(lineOf({ a: { b: { c: { d: { e: SECRET } } } } })).not.toContain(SECRET)
})
