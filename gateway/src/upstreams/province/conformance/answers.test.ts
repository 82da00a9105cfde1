import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Sensitive } from '../../../release/sensitive.ts'
import { DIALECTS_UNDER_TEST } from '../../testing/dialects-under-test.ts'
import { DRIVER, IDENTIFIER } from '../../testing/driver-facts.ts'
import { SPOILS, type ProvinceUnderTest } from '../../testing/province-under-test.ts'
import { sendJson, type WireHandler } from '../../testing/wire-server.ts'

const answerWith =
  (type: string, body: string): WireHandler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type })
    response.end(body)
  }

const endless: WireHandler = async (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  while (!response.destroyed) {
    response.write('0'.repeat(256 * 1024))
    await wait(1)
  }
}

const cutOff: WireHandler = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
  response.write('{"half":')
  setTimeout(() => response.socket?.destroy(), 20)
}

/** What may come in the place of an answer, and the failures by which it may be named. */
const BROKEN: readonly (readonly [what: string, handler: WireHandler, named: readonly string[]])[] = [
  ['in HTML', answerWith('text/html', '<html>系统维护中</html>'), ['unreadable']],
  ['in HTML that calls itself JSON', answerWith('application/json', '<html>'), ['unreadable', 'not-authentic']],
  ['that is null', answerWith('application/json', 'null'), ['unreadable', 'not-authentic']],
  ['that is an array', answerWith('application/json', '[{}]'), ['unreadable', 'not-authentic']],
  ['that is empty', answerWith('application/json', ''), ['unreadable', 'not-authentic']],
  ['whose JSON ends too early', answerWith('application/json', '{"head":{"sta'), ['unreadable', 'not-authentic']],
  ['of JSON without a signature', answerWith('application/json', '{"code":"0"}'), ['unreadable', 'not-authentic']],
  ['with status 500', (_request, response) => sendJson(response, {}, 500), ['failed']],
  ['with status 403', (_request, response) => sendJson(response, {}, 403), ['refused']],
  ['with status 404', (_request, response) => sendJson(response, {}, 404), ['unreadable', 'not-authentic']],
  ['that is cut off', cutOff, ['unreachable']],
  ['without end', endless, ['too-large']],
  ['on a connection that breaks', (_request, response) => void response.socket?.resetAndDestroy(), ['unreachable']],
]

describe.each(DIALECTS_UNDER_TEST)('dialect $name: an answer', ({ record, start }) => {
  let province: ProvinceUnderTest
  beforeEach(async () => {
    province = await start()
    // A session, where the dialect has one: what follows is about answers.
    expect(await find()).toBe('absent')
  })
  afterEach(() => province.close())

  async function find(): Promise<string> {
    const found = await province.connection.findByIdentifier(new Sensitive(IDENTIFIER), ['holderName'])
    if (!found.ok) return found.failure
    return found.value === undefined ? 'absent' : 'heard'
  }
  const answer = { record: record(DRIVER) }

  it('that is as agreed is heard', async () => {
    province.reply(() => ({ answer }))
    expect(await find()).toBe('heard')
  })

  it.each(SPOILS)('%s is not authentic, asked for once and not let in', async (spoil) => {
    province.reply(() => ({ answer }))
    expect(await find()).toBe('heard')
    const asked = province.questions.length
    province.reply(() => ({ answer, spoil }))
    expect(await find()).toBe('not-authentic')
    expect(province.questions).toHaveLength(asked + 1)
  })

  it('that nothing was found is believed only when it is authentic', async () => {
    province.reply(() => ({ answer: { said: 'nothing-found' }, spoil: 'wrong-key' }))
    expect(await find()).toBe('not-authentic')
  })

  it.each([
    ['refused', 'refused'],
    ['no-right', 'refused'],
    ['failed', 'failed'],
    ['in-no-table', 'failed'],
  ] as const)('with a code that says %s is %s', async (said, outcome) => {
    province.reply(() => ({ answer: { said } }))
    expect(await find()).toBe(outcome)
    expect(province.findings.includes('answer-code-unknown')).toBe(said === 'in-no-table')
  })

  it.each([
    ['that never was', '2026-02-30 08:10:00'],
    ['in words', 'yesterday'],
    ['that is a number', 20260801],
  ])('with a moment %s is unreadable', async (_what, dataTime) => {
    province.reply(() => ({ answer, dataTime }))
    expect(await find()).toBe('unreadable')
  })

  it.each(BROKEN)('%s is a named failure', async (_what, handler, named) => {
    province.server.handle(handler)
    expect(named).toContain(await find())
  })

  it('that does not come ends after three seconds', async () => {
    province.server.handle(() => undefined)
    const began = performance.now()
    expect(await find()).toBe('timeout')
    expect(performance.now() - began).toBeLessThan(3_500)
  })
})
