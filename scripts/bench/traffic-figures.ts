import {
  measureInTurn,
  ratioOf,
  WARM_UP_ROUNDS,
  type CostsByRound,
  type Load,
  type Measured,
} from './against-bare-hop.ts'
import { parseDatabaseAddress } from 'gateway/configuration/database-address.ts'
import { startBareHop } from './bare-hop.ts'
import { ministrySigningMicroseconds, plainSigningMicroseconds } from './cryptography-figures.ts'
import type { DemoWallet } from './demo-wallet.ts'
import { evidenceOn, evidenceOnSqlite } from './evidence-figure.ts'
import { rounded, type Figure } from './figure.ts'
import type { GatewayFigures } from './gateway-figures.ts'
import { at, textAt, type JsonClient, type Question } from './json-client.ts'
import { enlargeOwnRecord, ownRecord, PAYLOAD_BYTES } from './larger-record.ts'
import { median } from './medians.ts'
import { createProvinceQuestion, type OpenedConfiguration } from './province-question.ts'

const HOP = 'a bare @fastify/http-proxy hop'
const MINISTRY_QUESTIONS = 'gateway_upstream_questions_total{upstream="ministry",outcome="ok"}'
const LOAD: Load = { rounds: 5, requests: 1_600, width: 32 }

/** What the traffic is made with. */
export interface Traffic {
  readonly gateway: JsonClient
  readonly sandbox: JsonClient
  readonly figures: GatewayFigures
  readonly wallet: DemoWallet
  readonly configuration: OpenedConfiguration
}

async function batchCounts(figures: GatewayFigures): Promise<{ readonly entries: number; readonly batches: number }> {
  return {
    entries: await figures.sample('gateway_evidence_batch_entries_sum'),
    batches: await figures.sample('gateway_evidence_batch_entries_count'),
  }
}

function treatmentsOf(shown: unknown): Record<string, string> {
  const treatments = at(shown, 'treatments')
  return typeof treatments === 'object' && treatments !== null
    ? Object.fromEntries(Object.entries(treatments).map(([field, treatment]) => [field, String(treatment)]))
    : {}
}

/** What was seen of the traffic, before it is put into figures. */
interface Seen {
  readonly read: CostsByRound
  readonly bare: CostsByRound
  readonly verification: CostsByRound
  readonly payloadBytes: number
  /** Entries of one durable batch under this load. */
  readonly batchSize: number
  /** Questions to the ministry that go with one read. */
  readonly ministryQuestions: number
  /** The certificate as it was released. */
  readonly shown: unknown
}

/** Drives reads, the bare hop and verifications in turn, from one client on kept connections. */
async function drive({ gateway, figures, wallet, configuration, sandbox }: Traffic): Promise<Seen> {
  const hop = await startBareHop(configuration.province.address)
  const identifier = textAt(await ownRecord(sandbox), 'certificateIdentifier')
  const question = createProvinceQuestion(configuration, hop.address, identifier)
  await question.ask()
  await enlargeOwnRecord(sandbox, PAYLOAD_BYTES - question.payloadBytes())
  const { prefix, digits } = await wallet.show([wallet.ownId], 'public')
  const own = { path: `/api/v1/certificates/${wallet.ownId}`, token: wallet.token }
  const code = { path: '/api/v1/verifications', body: { code: prefix + digits } }
  const asked = (asking: Question): Measured => ({
    ask: async () => {
      await gateway.ask(asking)
    },
    cpuMicroseconds: () => figures.cpuMicroseconds(),
  })
  const bareHop = { ask: () => question.ask(), cpuMicroseconds: () => hop.cpuMicroseconds() }
  const before = await batchCounts(figures)
  const ministryBefore = await figures.sample(MINISTRY_QUESTIONS)
  const costsOf = await measureInTurn({ read: asked(own), bare: bareHop, verification: asked(code) }, LOAD)
  const after = await batchCounts(figures)
  const ministryQuestions = (await figures.sample(MINISTRY_QUESTIONS)) - ministryBefore
  await question.close()
  hop.stop()
  return {
    read: costsOf('read'),
    bare: costsOf('bare'),
    verification: costsOf('verification'),
    payloadBytes: question.payloadBytes(),
    ministryQuestions: ministryQuestions / ((WARM_UP_ROUNDS + LOAD.rounds) * LOAD.requests),
    batchSize: Math.round((after.entries - before.entries) / (after.batches - before.batches)) || 1,
    shown: await gateway.ask(own),
  }
}

/**
 * Costs of traffic: CPU of each server's own process. The read is `GET /certificates/{id}` of the demo driver's own
 * certificate; the hop passes the gateway's very question on to the same province.
 */
export async function trafficFigures(traffic: Traffic): Promise<readonly Figure[]> {
  const seen = await drive(traffic)
  const signing =
    plainSigningMicroseconds() + seen.ministryQuestions * ministrySigningMicroseconds(traffic.configuration.clientKey)
  return [...readFigures(seen, signing), verifyFigure(seen), ...(await evidenceFigures(seen))]
}

function readFigures({ read, bare, payloadBytes, ministryQuestions }: Seen, signing: number): readonly Figure[] {
  const ministry = `${rounded(ministryQuestions)} questions to the ministry a read`
  return [
    {
      name: 'read-cost-ratio',
      value: rounded(ratioOf(read, bare, signing)),
      unit: 'ratio',
      target: 1.6,
      better: 'less',
      note: `CPU of a gateway read, less ${rounded(signing)} us for signing its requests (HMAC-SM3 to the province, SM2 to the ministry), over ${HOP} to the same province with the same ${payloadBytes} bytes; ${ministry}, checking its signature included; the token is known, its session is asked; checking the answer's HMAC-SM3, release, durable evidence and log are in`,
    },
    {
      name: 'read-cost-ratio-all',
      value: rounded(ratioOf(read, bare)),
      unit: 'ratio',
      target: null,
      better: 'less',
      note: 'the same with the signing of the request in',
    },
    { name: 'read-us', value: rounded(median(read)), unit: 'us', target: null, better: 'less' },
    { name: 'bare-hop-us', value: rounded(median(bare)), unit: 'us', target: null, better: 'less' },
  ]
}

function verifyFigure({ verification, bare }: Seen): Figure {
  return {
    name: 'verify-cost-ratio',
    value: rounded(ratioOf(verification, bare)),
    unit: 'ratio',
    target: null,
    better: 'less',
    note: 'a public code of one certificate, over the same bare hop; both upstreams are asked once in ten seconds',
  }
}

/** On SQLite always; on MariaDB where `BENCH_DATABASE_URL` names an empty database for it. */
async function evidenceFigures({ read, batchSize, shown }: Seen): Promise<readonly Figure[]> {
  const treatments = treatmentsOf(shown)
  const figureOf = (name: string, database: string, target: number, evidence: number): Figure => ({
    name,
    value: rounded((100 * evidence) / median(read)),
    unit: 'percent',
    target,
    better: 'less',
    note: `share of a read: ${rounded(evidence)} us for one entry, measured alone on ${database} in batches of ${batchSize}, the size seen under this load`,
  })
  const embedded = figureOf('evidence-cost-percent', 'SQLite', 15, await evidenceOnSqlite(treatments, batchSize))
  const url = process.env['BENCH_DATABASE_URL']
  if (url === undefined) return [embedded]
  const address = parseDatabaseAddress(url)
  if (!address.ok) throw new Error('BENCH_DATABASE_URL: mysql://… expected')
  const cost = await evidenceOn(address.value)(treatments, batchSize)
  return [embedded, figureOf('evidence-cost-percent-mariadb', 'MariaDB', 25, cost)]
}
