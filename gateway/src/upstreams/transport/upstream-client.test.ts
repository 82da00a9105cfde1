import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { sendJson, startWireServer, type WireHandler, type WireServer } from '../testing/wire-server.ts'
import { startDeadline } from './deadline.ts'
import { repeatRead } from './repeat-read.ts'
import { createUpstreamClient, type UpstreamClient, type UpstreamClientOptions } from './upstream-client.ts'

const ASK = { method: 'POST', path: '/ask', headers: {}, body: new TextEncoder().encode('{}') } as const
const open: { server: WireServer; client: UpstreamClient }[] = []

async function upstream(handler: WireHandler, options: Partial<UpstreamClientOptions> = {}) {
  const server = await startWireServer(handler)
  const client = createUpstreamClient({ origin: server.origin, ...options })
  open.push({ server, client })
  return { server, client }
}

afterEach(async () => {
  for (const { server, client } of open.splice(0)) await Promise.all([server.close(), client.close()])
})

async function outcome(handler: WireHandler, milliseconds = 400): Promise<string> {
  const { client } = await upstream(handler)
  const answer = await client.send(ASK, startDeadline(milliseconds))
  return answer.ok ? Buffer.from(answer.value.body).toString() : answer.failure
}

const html: WireHandler = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  response.end('<html></html>')
}

describe('an upstream', () => {
  it('that answers is heard', async () => {
    expect(await outcome((_request, response) => sendJson(response, { good: true }))).toBe('{"good":true}')
  })
  it('that is slow, but within the limit, is heard', async () => {
    const slow: WireHandler = async (_request, response) => {
      await wait(150)
      sendJson(response, {})
    }
    expect(await outcome(slow)).toBe('{}')
  })
  it('that hangs ends at the limit', async () => {
    const began = performance.now()
    expect(await outcome(() => undefined)).toBe('timeout')
    expect(performance.now() - began).toBeLessThan(1_000)
  })
  it('that stops in the middle of its answer ends at the limit', async () => {
    const half: WireHandler = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"half":')
    }
    expect(await outcome(half)).toBe('timeout')
  })
  it('that drops the connection is unreachable', async () => {
    expect(await outcome((_request, response) => void response.socket?.resetAndDestroy())).toBe('unreachable')
  })
  it('that drops the connection in the middle of its answer is unreachable', async () => {
    const cut: WireHandler = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"half":')
      setTimeout(() => response.socket?.destroy(), 20)
    }
    expect(await outcome(cut)).toBe('unreachable')
  })
  it('that nobody listens for is unreachable', async () => {
    const client = createUpstreamClient({ origin: 'http://127.0.0.1:1' })
    expect(await client.send(ASK, startDeadline(400))).toEqual({ ok: false, failure: 'unreachable' })
    await client.close()
  })
  it('that answers HTML is unreadable', async () => expect(await outcome(html)).toBe('unreadable'))
  it('that speaks no HTTP is unreadable', async () => {
    expect(await outcome((_request, response) => void response.socket?.end('garbage\r\n\r\n'))).toBe('unreadable')
  })
  it('that packs its answer is unreadable', async () => {
    const packed: WireHandler = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      response.end('x')
    }
    expect(await outcome(packed)).toBe('unreadable')
  })
  it('that points elsewhere is not followed', async () => {
    const elsewhere: WireHandler = (_request, response) => {
      response.writeHead(307, { location: 'http://127.0.0.1:1/' })
      response.end()
    }
    expect(await outcome(elsewhere)).toBe('unreadable')
  })
  it.each([
    [500, 'failed'],
    [503, 'failed'],
    [403, 'refused'],
    [429, 'refused'],
  ])('that answers %i is %s', async (status, failure) => {
    expect(await outcome((_request, response) => sendJson(response, {}, status))).toBe(failure)
  })
  it('that announces more than two megabytes is too large', async () => {
    const announced: WireHandler = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(3 * 1024 * 1024) })
      response.write('[')
    }
    expect(await outcome(announced)).toBe('too-large')
  })
  it('that never stops sending is too large', async () => {
    const endless: WireHandler = async (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      while (!response.destroyed) {
        response.write('0'.repeat(256 * 1024))
        await wait(1)
      }
    }
    expect(await outcome(endless, 3_000)).toBe('too-large')
  })
})

describe('the breaker', () => {
  it('pauses after failures in a row, lets one probe through and closes when it is good', async () => {
    const settings = { failuresBeforePause: 3, pauseMilliseconds: 100 }
    const { server, client } = await upstream((_request, response) => sendJson(response, {}, 500), settings)
    const ask = async () => {
      const answer = await client.send(ASK, startDeadline(400))
      return answer.ok ? 'heard' : answer.failure
    }
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual(['failed', 'failed', 'failed', 'paused'])
    expect(server.paths).toHaveLength(3)
    await wait(120)
    expect(await ask()).toBe('failed')
    expect(await ask()).toBe('paused')
    server.handle((_request, response) => sendJson(response, {}))
    await wait(120)
    expect([await ask(), await ask()]).toEqual(['heard', 'heard'])
  })

  it('does not count refusals', async () => {
    const { client } = await upstream((_request, response) => sendJson(response, {}, 403), { failuresBeforePause: 2 })
    for (let call = 0; call < 5; call += 1) {
      expect(await client.send(ASK, startDeadline(400))).toEqual({ ok: false, failure: 'refused' })
    }
  })
})

describe('the waiting room', () => {
  it('turns calls away when it is full, and the others end at their own limit', async () => {
    const { client } = await upstream(() => undefined, { connections: 1 })
    const calls = [1, 2, 3, 4].map(() => client.send(ASK, startDeadline(300)))
    const failures = (await Promise.all(calls)).map((answer) => (answer.ok ? 'heard' : answer.failure))
    expect(failures).toEqual(['timeout', 'timeout', 'timeout', 'paused'])
  })
})

describe('a read', () => {
  it('is repeated once when the connection broke', async () => {
    let call = 0
    const { client } = await upstream((_request, response) => {
      call += 1
      if (call === 1) response.socket?.resetAndDestroy()
      else sendJson(response, {})
    })
    const deadline = startDeadline(400)
    expect((await repeatRead(deadline, () => client.send(ASK, deadline))).ok).toBe(true)
    expect(call).toBe(2)
  })
  it('is not repeated after a timeout, nor a third time', async () => {
    const { server, client } = await upstream(() => undefined)
    const short = startDeadline(200)
    expect(await repeatRead(short, () => client.send(ASK, short))).toEqual({ ok: false, failure: 'timeout' })
    expect(server.paths).toHaveLength(1)
    server.handle((_request, response) => sendJson(response, {}, 500))
    const deadline = startDeadline(400)
    expect(await repeatRead(deadline, () => client.send(ASK, deadline))).toEqual({ ok: false, failure: 'failed' })
    expect(server.paths).toHaveLength(3)
  })
})
