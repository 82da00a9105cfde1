import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Kysely } from 'kysely'
import { createFieldSealer } from 'gateway/cryptography/field-sealer.ts'
import { softwareCipher } from 'gateway/cryptography/software-secret.ts'
import { createSm2KeyPair, createSm2Signer } from 'gateway/cryptography/sm2-signature.ts'
import { migrate } from 'gateway/persistence/migrate.ts'
import { openSqlite } from 'gateway/persistence/open-sqlite.ts'
import { ANCHOR_PREFIX } from 'gateway/persistence/running-code-rows.ts'
import type { Schema } from 'gateway/persistence/schema.ts'
import { createVoidOrderStore } from 'gateway/persistence/void-order-store.ts'
import { createWithdrawalListStore } from 'gateway/persistence/withdrawal-list-store.ts'
import { createWithdrawnEntryStore } from 'gateway/persistence/withdrawn-entry-store.ts'
import { createPublishWithdrawals } from 'gateway/presentation/withdrawals/publish-withdrawals.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { rounded, type Figure } from './figure.ts'
import { at, textAt } from './json-client.ts'

const ROOT = resolve(import.meta.dirname, '../..')

const CERTIFICATES = 12_000_000
/** One in ten of them changes in a year. */
const CHANGES_A_DAY = CERTIFICATES / 10 / 365
const HOURS_OF_A_CODE = 12
const DAY_MS = 86_400_000

/** How many days of codes a phone carries, by the share of phones. */
type Stock = readonly (readonly [number, number])[]
const MIXED: Stock = [
  [0.9, 2],
  [0.1, 7],
]
const ALL_SEVEN: Stock = [[1, 7]]

const dataKey = softwareCipher('bench', randomBytes(16))
const sealer = createFieldSealer(() => [dataKey])

interface Withdrawn {
  readonly certificates: Schema['running_certificates'][]
  readonly entries: Schema['running_code_entries'][]
}

/**
 * Everything that is withdrawn at one moment: certificates that changed within the days that phones carry, each with
 * those of its codes, one after the other without a gap, that still run.
 */
function withdrawnNow(stock: Stock, now: number): Withdrawn {
  const certificates: Withdrawn['certificates'] = []
  const entries: Withdrawn['entries'] = []
  for (const [share, days] of stock)
    for (let change = 0; change < CHANGES_A_DAY * share * days; change += 1) {
      const hash = `lookup.${encodeBase64url(randomBytes(32))}`
      const changedAt = now - Math.random() * days * DAY_MS
      const lastEnd = changedAt + days * DAY_MS
      const state = { province_state: 1 + (change % 2), ministry_state: 0, asked_at: now, unanswered_since: 0 }
      const certificate = { certificate_hash: hash, sealed_identifier: '', province: '33', ends_at: lastEnd }
      certificates.push({ ...certificate, ...state })
      for (let end = lastEnd; end > now; end -= HOURS_OF_A_CODE * 3_600_000) entries.push(entryOf(hash, end))
    }
  return { certificates, entries }
}

function entryOf(certificateHash: string, endsAt: number): Schema['running_code_entries'] {
  const prefix = sealer.seal(ANCHOR_PREFIX, encodeBase64url(randomBytes(6)))
  const names = { anchor_hash: encodeBase64url(randomBytes(32)), entry_index: 0, certificate_hash: certificateHash }
  return { ...names, sealed_prefix: prefix, delegation_id: '', agent_id: '', ends_at: Math.floor(endsAt) }
}

async function fill(database: Kysely<Schema>, { certificates, entries }: Withdrawn): Promise<void> {
  const AT_ONCE = 1_000
  await database.transaction().execute(async (transaction) => {
    for (let start = 0; start < certificates.length; start += AT_ONCE)
      await transaction
        .insertInto('running_certificates')
        .values(certificates.slice(start, start + AT_ONCE))
        .execute()
    for (let start = 0; start < entries.length; start += AT_ONCE)
      await transaction
        .insertInto('running_code_entries')
        .values(entries.slice(start, start + AT_ONCE))
        .execute()
  })
}

interface Built {
  /** Bytes of the payload: header and records. */
  readonly bytes: number
  readonly records: number
  /** The first build after a start, and one that knows the anchors of the last. */
  readonly firstMs: number
  readonly nextMs: number
}

function publisherOn(database: Kysely<Schema>, now: () => number) {
  const { privateKey, publicKey } = createSm2KeyPair()
  const scope = { views: [], kinds: [], provinces: [] }
  const signer = { keyNumber: 2, notBefore: 0, notAfter: 0, scope, sign: createSm2Signer(privateKey, publicKey) }
  return createPublishWithdrawals({
    withdrawn: createWithdrawnEntryStore(database, sealer),
    voidOrders: createVoidOrderStore(database),
    lists: createWithdrawalListStore(database),
    signers: () => [signer],
    attestationKeys: { current: () => signer },
    now,
  })
}

/** From the rows in an embedded database to the signed and stored envelope. */
async function build(stock: Stock): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'roadcert-bench-'))
  const opened = openSqlite({ kind: 'sqlite', file: join(folder, 'bench.db') })
  if (!opened.ok) throw new Error(opened.failure)
  const database = opened.value
  try {
    await migrate(database, Date.now)
    let now = Date.now()
    await fill(database, withdrawnNow(stock, now))
    const publish = publisherOn(database, () => now)
    const times: number[] = []
    for (let round = 0; round < 2; round += 1) {
      const begunAt = performance.now()
      await publish()
      times.push(performance.now() - begunAt)
      now += 3_600_000
    }
    const row = await database.selectFrom('withdrawal_lists').selectAll().where('version', '=', 1).executeTakeFirst()
    const bytes = Buffer.from(textAt(JSON.parse(row?.envelope ?? '{}'), 'payload'), 'base64url').length
    return { bytes, records: Number(row?.records), firstMs: times[0] ?? 0, nextMs: times[1] ?? 0 }
  } finally {
    await database.destroy()
    rmSync(folder, { recursive: true })
  }
}

function figuresOf(name: string, { bytes, records, firstMs, nextMs }: Built, target: number, who: string): Figure[] {
  const kind = `12 million certificates, 10 % change a year, ${who}`
  const note = `${kind}: ${String(records)} records; as an envelope a third more`
  const built = `${kind}; from an embedded database to the stored envelope, again ${String(Math.round(nextMs))} ms`
  return [
    { name: `withdrawals-bytes-${name}`, value: bytes, unit: 'bytes', target, better: 'less', note },
    {
      name: `withdrawals-build-ms-${name}`,
      value: Math.round(firstMs),
      unit: 'ms',
      target: null,
      better: 'less',
      note: built,
    },
  ]
}

/** A phone takes the list in: without a JIT, and what stays in its memory. */
function phoneFiguresOf(name: string, records: number): readonly Figure[] {
  const program = join(ROOT, 'shared-types/src/presentation-code/testing/measure-jitless.ts')
  const run = (...flags: readonly string[]): unknown => {
    const words = [program, 'withdrawals', String(records), ...flags]
    const { stdout, status } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' })
    if (status !== 0) throw new Error('the measurement of a list on a phone did not run')
    return JSON.parse(stdout)
  }
  const [jitless, withJit] = [run(), run('--with-jit')]
  const milliseconds = Number(at(jitless, 'milliseconds'))
  const held = Number(at(jitless, 'heldBytes'))
  const inNode = rounded(Number(at(withJit, 'milliseconds')))
  const asked = rounded(Number(at(jitless, 'findMicroseconds')))
  const note = `node --jitless, sm-crypto-v2, ${String(records)} records, from the text on; in Node ${String(inNode)} ms; one question ${String(asked)} us`
  const memory = `node --jitless, ${String(records)} records, when the text is gone`
  return [
    {
      name: `withdrawals-verify-jitless-ms-${name}`,
      value: rounded(milliseconds),
      unit: 'ms',
      target: null,
      better: 'less',
      note,
    },
    { name: `withdrawals-held-bytes-${name}`, value: held, unit: 'bytes', target: null, better: 'less', note: memory },
  ]
}

/** 状态名单: its size and build time at the scale of the country, and what it costs a phone. */
export async function withdrawalFigures(): Promise<readonly Figure[]> {
  const mixed = await build(MIXED)
  const seven = await build(ALL_SEVEN)
  return [
    ...figuresOf('mixed', mixed, 250_000, 'nine in ten carry two days of codes, one in ten seven'),
    ...figuresOf('seven-days', seven, 1_250_000, 'all carry seven days of codes'),
    ...phoneFiguresOf('mixed', mixed.records),
    ...phoneFiguresOf('seven-days', seven.records),
  ]
}
