import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { describeDatabase } from 'gateway/configuration/database-address.ts'
import { readMasterKey } from 'gateway/cryptography/master-key.ts'
import { openKeyRing } from 'gateway/cryptography/open-key-ring.ts'
import { createSoftwareProvider } from 'gateway/cryptography/software-provider.ts'
import { openDatabase } from 'gateway/persistence/database.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import { createPrivateKey } from 'node:crypto'
import { Json } from '../wire/json.ts'
import { signIn } from '../wire/person.ts'
import { send } from '../wire/send.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { AttemptLog, below, type Attempts } from './attempts.ts'

type Claims = Readonly<Record<string, unknown>>

const PATH = '/api/v1/certificates'
const EDITS_MOST = 300

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function signedBy(key: KeyObject, header: Claims, claims: Claims): string {
  const text = `${encode(header)}.${encode(claims)}`
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`
}

function partsOf(token: string): { readonly header: Claims; readonly claims: Claims; readonly parts: string[] } {
  const parts = token.split('.')
  const read = (index: number): Claims => {
    const json = new Json(JSON.parse(Buffer.from(parts[index] ?? '', 'base64url').toString('utf8')))
    return Object.fromEntries(json.members().map(([name, { value }]) => [name, value]))
  }
  return { header: read(0), claims: read(1), parts }
}

/** The gateway's own token key: what even a genuine signature may not open. */
async function ownTokenKey(stack: HuntedStack): Promise<KeyObject> {
  const master = readMasterKey(stack.keyFile)
  if (!master.ok) throw new Error(`KEY_FILE: ${master.failure}`)
  const opened = await openDatabase(stack.database)
  if (!opened.ok) throw new Error(`DATABASE_URL: ${opened.failure} (${describeDatabase(stack.database)})`)
  try {
    const ring = await openKeyRing({
      store: createKeyStore(opened.value),
      provider: createSoftwareProvider(master.value),
      now: Date.now,
    })
    if (!ring.ok) throw new Error(`KEY_FILE: ${ring.failure.reason}`)
    return createPrivateKey(ring.value.sessionTokenKey.privateKeyPem)
  } finally {
    await opened.value.destroy()
  }
}

async function forgedTokens(stack: HuntedStack, token: string): Promise<readonly (readonly [string, string])[]> {
  const { header, claims, parts } = partsOf(token)
  const [headerText = '', claimsText = '', signature = ''] = parts
  const own = await ownTokenKey(stack)
  const { privateKey: foreign, publicKey } = generateKeyPairSync('ed25519')
  const publicPem = publicKey.export({ format: 'pem', type: 'spki' })
  const hmacText = `${encode({ ...header, alg: 'HS256' })}.${claimsText}`
  const now = Math.floor(Date.now() / 1_000)
  return [
    ['algorithm none', `${encode({ ...header, alg: 'none' })}.${claimsText}.`],
    ['algorithm none with the old signature', `${encode({ ...header, alg: 'none' })}.${claimsText}.${signature}`],
    ['no signature', `${headerText}.${claimsText}.`],
    ['a key of one’s own', signedBy(foreign, header, claims)],
    ['HMAC under a public key', `${hmacText}.${createHmac('sha256', publicPem).update(hmacText).digest('base64url')}`],
    ['a key in the header', signedBy(foreign, { ...header, jwk: publicKey.export({ format: 'jwk' }) }, claims)],
    ['an expired token', signedBy(own, header, { ...claims, iat: now - 7_200, exp: now - 3_600 })],
    ['another audience', signedBy(own, header, { ...claims, aud: 'other' })],
    ['another issuer', signedBy(own, header, { ...claims, iss: 'other' })],
    ['a token without audience', signedBy(own, header, { ...claims, aud: undefined })],
    ['a session that never was', signedBy(own, header, { ...claims, sid: 'A'.repeat(22) })],
    ['a session that is no text', signedBy(own, header, { ...claims, sid: { ne: 1 } })],
    ['a token without session', signedBy(own, header, { ...claims, sid: undefined })],
  ]
}

/** One character changed: the last one of a signature may hold idle bits, so only changes of decoded bytes count. */
function* edits(token: string, count: number): Generator<readonly [string, string]> {
  const decoded = (text: string): string =>
    text
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('hex'))
      .join('.')
  for (let tried = 0; tried < count; tried += 1) {
    const at = below(token.length)
    const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'[below(65)] ?? 'A'
    const edited = token.slice(0, at) + letter + token.slice(at + 1)
    if (decoded(edited) !== decoded(token)) yield ['one character changed', edited]
  }
}

/** 访问令牌: foreign algorithms, keys, audiences, expired and altered ones; each must be answered 401. */
export async function tamperWithTokens(stack: HuntedStack, count: number): Promise<Attempts> {
  const log = new AttemptLog()
  const token = await signIn(stack, 'demo:driver')
  const good = await send(stack.gateway, { method: 'GET', path: PATH, token })
  log.expectRefused(good.status === 200, 'a good token is refused', `GET ${PATH}`)
  const altered = [...(await forgedTokens(stack, token)), ...edits(token, Math.min(count, EDITS_MOST))]
  for (const [how, forged] of altered) {
    const answer = await send(stack.gateway, { method: 'GET', path: PATH, token: forged })
    log.expectRefused(answer.status === 401, `a token is accepted: ${how}`, `GET ${PATH} (${String(answer.status)})`)
  }
  return log
}
