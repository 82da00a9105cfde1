import { describe, expect, it } from 'vitest'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { Sensitive } from '../release/sensitive.ts'
import type { Materials, StoredMaterial } from './material.ts'
import type { MaterialPart, ProvinceApplications } from './province-applications.ts'
import { createReceiveMaterial } from './receive-material.ts'
import { exampleJpeg } from './testing/pictures.ts'

const PERSON = { personRef: 'person', name: new Sensitive('王芳'), identityNumber: new Sensitive('339900199001011236') }
const VIEWER = { accountId: 'account', sessionId: 'session', person: PERSON }

function begun(size: number): StoredMaterial {
  return {
    materialId: 'picture',
    personRef: 'person',
    province: '33',
    material: 'portrait',
    mediaType: 'image/jpeg',
    size,
    received: 0,
    sent: 0,
    scan: '',
    state: 'receiving',
    createdAt: 1,
  }
}

/** One picture at one province; `refuse` makes the next calls fail as a province that is down does. */
function workshop(size: number) {
  let stored = begun(size)
  const parts: MaterialPart[] = []
  let down = 0
  const materials: Materials = {
    announce: async () => undefined,
    find: async () => stored,
    advance: async (from, to) => {
      if (from.received !== stored.received || from.sent !== stored.sent) return false
      stored = { ...stored, ...to }
      return true
    },
    sweep: async () => undefined,
  }
  const refused = async () => fail('refused' as const)
  const province: ProvinceApplications = {
    province: '33',
    handIn: refused,
    withdraw: refused,
    findProgress: refused,
    putMaterialPart: async (part) => {
      down -= 1
      if (down >= 0) return fail('unreachable')
      parts.push(part)
      return succeed(part.offset + part.bytes.length)
    },
  }
  const receive = createReceiveMaterial({
    materials,
    provinces: { enabled: () => [province], find: () => province },
  })
  const send = (bytes: AsyncIterable<Uint8Array>, offset: number) =>
    receive(VIEWER, { materialId: 'picture', offset, body: bytes })
  return {
    send,
    parts,
    fail: (calls: number) => {
      down = calls
    },
    stored: () => stored,
  }
}

const CHUNK = 65_536

async function* inChunks(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += CHUNK) yield bytes.subarray(from, from + CHUNK)
}

describe('a picture on its way', () => {
  it('of ten megabytes is never held: a piece goes on before the next one comes', async () => {
    const [head, tail] = [exampleJpeg({ scanBytes: 0 }), Uint8Array.from([0xff, 0xd9])]
    const start = head.subarray(0, head.length - 2)
    const size = start.length + 150 * CHUNK + tail.length
    const { send, parts, stored } = workshop(size)
    const mostHeld = { bytes: 0 }
    async function* body(): AsyncIterable<Uint8Array> {
      yield start
      for (let chunk = 0; chunk < 150; chunk += 1) {
        const sent = parts.reduce((sum, { bytes }) => sum + bytes.length, 0)
        mostHeld.bytes = Math.max(mostHeld.bytes, chunk * CHUNK - sent)
        yield new Uint8Array(CHUNK).fill(chunk % 255)
      }
      yield tail
    }
    expect(await send(body(), 0)).toMatchObject({ ok: true, value: { state: 'complete', received: size } })
    expect(Math.max(...parts.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(3 * CHUNK)
    expect(mostHeld.bytes).toBeLessThanOrEqual(3 * CHUNK)
    expect(parts.at(-1)?.isLast).toBe(true)
    expect(stored().scan).not.toContain('GPS')
    console.log(`10 MB streamed: at most ${mostHeld.bytes / 1_024} KiB held, ${parts.length} parts`)
  })

  it('goes on after the province was down, from where it stood, with the same bytes', async () => {
    const picture = exampleJpeg({ scanBytes: 600_000 })
    const straight = workshop(picture.length)
    await straight.send(inChunks(picture), 0)
    const whole = Buffer.concat(straight.parts.map(({ bytes }) => bytes))
    const { send, parts, fail: failFor, stored } = workshop(picture.length)
    expect(await send(inChunks(picture.subarray(0, 300_000)), 0)).toMatchObject({ ok: true })
    failFor(1)
    const from = stored().received
    expect(await send(inChunks(picture.subarray(from)), from)).toEqual(fail('upstream-unavailable'))
    const again = stored().received
    expect(await send(inChunks(picture.subarray(again)), again)).toMatchObject({
      ok: true,
      value: { state: 'complete' },
    })
    expect(Buffer.concat(parts.map(({ bytes }) => bytes))).toEqual(whole)
    let offset = 0
    for (const part of parts) {
      expect(part.offset).toBe(offset)
      offset += part.bytes.length
    }
  })

  it('that is longer than announced, or ends early, is refused', async () => {
    const picture = exampleJpeg()
    const long = workshop(picture.length - 1)
    expect(await long.send(inChunks(picture), 0)).toEqual(fail({ code: 'material-refused', rule: 'wrong-length' }))
    expect(long.stored().state).toBe('refused')
    const short = workshop(picture.length - 1)
    const cut = picture.subarray(0, picture.length - 1)
    expect(await short.send(inChunks(cut), 0)).toEqual(fail({ code: 'material-refused', rule: 'damaged' }))
    expect(await short.send(inChunks(cut), 0)).toEqual(fail('state-conflict'))
  })
})
