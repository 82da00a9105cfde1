import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from '../../certificates/certificate.ts'
import type { ProvinceSource, SourceFailure } from '../../certificates/province-source.ts'
import { exampleCertificate } from '../../certificates/testing/certificate-examples.ts'
import { impatientProvince } from './impatient-questions.ts'

const CERTIFICATE = exampleCertificate()

/** A province that answers after so long, with so much. */
function slowProvince() {
  const state: { after: number; failure: SourceFailure | undefined; asked: number } = {
    after: 10,
    failure: undefined,
    asked: 0,
  }
  const answer = <T>(value: T): Promise<Result<T, SourceFailure>> => {
    state.asked += 1
    const { failure } = state
    return new Promise((settle) => {
      setTimeout(() => settle(failure === undefined ? succeed(value) : fail(failure)), state.after)
    })
  }
  const source: ProvinceSource = {
    province: '33',
    findByHolder: () => answer<readonly Certificate[]>([CERTIFICATE]),
    findByIdentifier: () => answer<Certificate | undefined>(CERTIFICATE),
    findOrganisations: () => answer([]),
  }
  return { state, source: impatientProvince(source) }
}

/** What was told within three seconds. */
async function timed(ask: () => Promise<Result<unknown, SourceFailure>>) {
  const work = ask()
  await vi.advanceTimersByTimeAsync(3_000)
  const answer = await work
  return answer.ok ? 'ok' : answer.failure
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const one = (source: ProvinceSource) => source.findByIdentifier(CERTIFICATE.identifier, ['number'])

it('the same question at the same time is asked once', async () => {
  const { state, source } = slowProvince()
  const both = [one(source), one(source), source.findByIdentifier(CERTIFICATE.identifier, ['phone'])]
  await vi.advanceTimersByTimeAsync(20)
  expect((await Promise.all(both)).map(({ ok }) => ok)).toEqual([true, true, true])
  expect(state.asked).toBe(2)
  void one(source)
  expect(state.asked).toBe(3)
})

it('after four failures in a row whoever asks waits 150 milliseconds and no longer, until it answers well again', async () => {
  const { state, source } = slowProvince()
  Object.assign(state, { after: 2_900, failure: 'timeout' })
  for (let failed = 1; failed <= 4; failed += 1) expect(await timed(() => one(source))).toBe('timeout')
  let told: Result<unknown, SourceFailure> | undefined
  void one(source).then((answer) => {
    told = answer
  })
  await vi.advanceTimersByTimeAsync(149)
  expect(told).toBeUndefined()
  await vi.advanceTimersByTimeAsync(2)
  expect(told).toEqual(fail('paused'))
  await vi.advanceTimersByTimeAsync(3_000)
  Object.assign(state, { after: 50, failure: undefined })
  expect(await timed(() => one(source))).toBe('ok')
})

it('a refusal is no trouble', async () => {
  const { state, source } = slowProvince()
  Object.assign(state, { after: 500, failure: 'refused' })
  expect(await timed(() => one(source))).toBe('refused')
  expect(await timed(() => one(source))).toBe('refused')
})

it('a slow province holds up the first few; its late answer is there for the next who asks the same', async () => {
  const { state, source } = slowProvince()
  state.after = 2_000
  for (let slow = 1; slow <= 4; slow += 1) expect(await timed(() => one(source))).toBe('ok')
  expect(await timed(() => source.findOrganisations(CERTIFICATE.holderCode))).toBe('paused')
  expect(await timed(() => source.findOrganisations(CERTIFICATE.holderCode))).toBe('ok')
})
