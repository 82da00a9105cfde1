import { PROVINCES } from 'shared-types/vocabulary/provinces.ts'
import { openDemoWallet, type DemoWallet } from './demo-wallet.ts'
import { rounded, type Figure } from './figure.ts'
import type { GatewayFigures } from './gateway-figures.ts'
import { at, listAt, type JsonClient } from './json-client.ts'

/** What a storm is measured on: a stack with all thirty-two provinces. */
export interface StormPlace {
  readonly gateway: JsonClient
  readonly sandbox: JsonClient
  readonly figures: GatewayFigures
}

/** One phase: how long each answer took, in milliseconds, and how many came in a second. */
interface Phase {
  readonly lists: readonly number[]
  readonly verifications: readonly number[]
  readonly perSecond: number
}

/** What a storm came to. */
export interface StormReport {
  readonly figures: readonly Figure[]
  /** Answers in the wildest phase, in which any province may fail in any way; each was a good answer of the gateway. */
  readonly wildAnswers: number
}

const KINDS = ['timeout', 'error', 'garbage', 'refuse', 'slow', 'wrong-key', 'replayed', 'other-person'] as const
const LANES = 3
/** After this long the gateway knows who is in trouble; what the first few wait is told apart. */
const SETTLE_MS = 8_000
/** A token of the gateway lives ten minutes. */
const WALLET_MS = 240_000

async function asked(work: () => Promise<unknown>): Promise<number> {
  const begunAt = performance.now()
  await work()
  return performance.now() - begunAt
}

/** Lists and verifications side by side for so long, as the driver of province 33 and a scanner. */
async function drive({ gateway }: StormPlace, milliseconds: number): Promise<Phase> {
  const until = performance.now() + milliseconds
  const lists: number[] = []
  const verifications: number[] = []
  let opened: Promise<{ readonly wallet: DemoWallet; readonly code: string; readonly openedAt: number }> | undefined
  const open = async () => {
    const wallet = await openDemoWallet(gateway)
    const { prefix, digits } = await wallet.show([wallet.ownId], 'public')
    return { wallet, code: `${prefix}${digits}`, openedAt: performance.now() }
  }
  const current = async () => {
    opened ??= open()
    const known = await opened
    if (performance.now() - known.openedAt > WALLET_MS) opened = open()
    return opened
  }
  const lane = async (into: number[], ask: (known: Awaited<ReturnType<typeof open>>) => Promise<unknown>) => {
    while (performance.now() < until) {
      const known = await current()
      into.push(await asked(() => ask(known)))
    }
  }
  const begunAt = performance.now()
  await Promise.all(
    Array.from({ length: LANES }, () => [
      lane(lists, ({ wallet }) => gateway.ask({ path: '/api/v1/certificates', token: wallet.token })),
      lane(verifications, ({ code }) => gateway.ask({ path: '/api/v1/verifications', body: { code } })),
    ]).flat(),
  )
  return { lists, verifications, perSecond: (1_000 * lists.length) / (performance.now() - begunAt) }
}

async function fault({ sandbox }: StormPlace, code: string, kind: string, seconds: number): Promise<void> {
  await sandbox.ask({ path: '/sandbox/faults', body: { upstream: `province-${code}`, kind, seconds } })
}

function p99(times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
}

/** Every second any province fails in any way for some seconds, the driver's own among them. */
async function wildly(place: StormPlace, milliseconds: number): Promise<number> {
  const codes = Object.keys(PROVINCES)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)]
  const weather = setInterval(() => {
    void fault(place, pick(codes) ?? '33', pick(KINDS) ?? 'error', 2 + Math.floor(Math.random() * 6)).catch(
      () => undefined,
    )
  }, 250)
  try {
    const { lists, verifications } = await drive(place, milliseconds)
    return lists.length + verifications.length
  } finally {
    clearInterval(weather)
  }
}

/**
 * 风暴: none failing, then eight of thirty-two failing in eight ways, then all of them at random; each for a third of the
 * time. Throws at the first answer that is not good.
 */
export async function measureStorm(place: StormPlace, seconds: number): Promise<StormReport> {
  const third = (1_000 * seconds) / 3
  await drive(place, 2_000)
  const memoryBefore = await place.figures.sample('process_resident_memory_bytes')
  const calm = await drive(place, third)
  const unlucky = Object.keys(PROVINCES).filter((code) => code !== '33' && code !== '51')
  for (const [index, kind] of KINDS.entries()) await fault(place, unlucky[index * 3] ?? '11', kind, seconds + 60)
  await drive(place, SETTLE_MS)
  const eight = await drive(place, third)
  const failing = listAt(await listOf(place), 'sources').filter((source) => at(source, 'state') !== 'ok').length
  const wildAnswers = await wildly(place, third)
  const memoryAfter = await place.figures.sample('process_resident_memory_bytes')
  const note = (one: number, other: number) =>
    `${rounded(one)} against ${rounded(other)}, ${failing} of 32 sources not ok`
  const ratio = (name: string, one: number, other: number, better: 'less' | 'more', target: number): Figure => ({
    name,
    value: rounded(one / other),
    unit: 'ratio',
    target,
    better,
    note: note(one, other),
  })
  return {
    wildAnswers,
    figures: [
      ratio('storm-list-p99-ratio', p99(eight.lists), p99(calm.lists), 'less', 1.2),
      ratio('storm-verify-p99-ratio', p99(eight.verifications), p99(calm.verifications), 'less', 1.2),
      ratio('storm-list-rate-ratio', eight.perSecond, calm.perSecond, 'more', 0.83),
      {
        name: 'storm-memory-growth-percent',
        value: rounded((100 * (memoryAfter - memoryBefore)) / memoryBefore),
        unit: 'percent',
        target: null,
        better: 'less',
        note: `${Math.round(memoryBefore / 2 ** 20)} MiB before, ${Math.round(memoryAfter / 2 ** 20)} MiB after ${seconds} s`,
      },
    ],
  }
}

async function listOf({ gateway }: StormPlace): Promise<unknown> {
  const { token } = await openDemoWallet(gateway)
  return gateway.ask({ path: '/api/v1/certificates', token })
}
