import { createHash, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleJpeg } from '../applications/testing/pictures.ts'
import { call, Json } from './testing/api.ts'
import {
  announce,
  applicant,
  apply,
  ownCertificates,
  putBytes,
  waitFor,
  type ApplicantMeans,
} from './testing/applicant.ts'
import { startAlone, type LonelyProcess } from './testing/killable-gateway.ts'
import { startStack } from './testing/running-stack.ts'

/** `APPLICATION_KILLS=1000` applications for the whole campaign; a few in `npm test`. */
const APPLICATIONS = Number(process.env['APPLICATION_KILLS'] ?? 30)
const AT_ONCE = 10
const LATEST_MS = 400

let environment: NodeJS.ProcessEnv
let dataDirectory: string
let sandbox: LonelyProcess
let gateway: LonelyProcess
let means: { readonly gateway: string; readonly sandbox: string }
let driver: ApplicantMeans
let clerk: ApplicantMeans

const startGateway = (): Promise<LonelyProcess> => startAlone('gateway/src/server.ts', 'listening ', environment)

async function setPace(seconds: number): Promise<void> {
  await call(means.sandbox, 'POST', '/sandbox/application-pace', { body: { upstream: 'province-33', seconds } })
}

beforeAll(async () => {
  const stack = await startStack()
  dataDirectory = stack.dataDirectory
  environment = { ...stack.environment, WECHAT_ADDRESS: stack.sandbox, PLATFORM_IDENTITY_ADDRESS: stack.sandbox }
  expect(await stack.stop({ keepData: true })).toBe(0)
  sandbox = await startAlone('scripts/sandbox/main.ts', 'sandbox ready', environment)
  gateway = await startGateway()
  means = { gateway: stack.gateway, sandbox: stack.sandbox }
  driver = await applicant(means, 'driver')
  clerk = await applicant(means, 'clerk')
  await setPace(1)
})

afterAll(async () => {
  await gateway.kill()
  await sandbox.kill()
  rmSync(dataDirectory, { recursive: true, force: true })
})

async function onlyCertificate(who: ApplicantMeans, kind: number): Promise<string> {
  const found = (await ownCertificates(who, kind)).find((one) => one.at('status') === 'VALID')
  if (found === undefined) throw new Error(`no certificate of kind ${kind}`)
  return found.text('certificateId')
}

describe('pictures', () => {
  test('come in parts, go on after a cut, and reach the province cleaned', async () => {
    const picture = exampleJpeg({ scanBytes: 900_000 })
    const expected = exampleJpeg({ scanBytes: 900_000, exif: false })
    const kindId = '33-7-replacement'
    const materialId = await announce(driver, {
      kindId,
      material: 'portrait',
      mediaType: 'image/jpeg',
      size: picture.length,
    })
    const first = new Json(await (await putBytes(driver, materialId, picture.subarray(0, 300_000))).json())
    const received = Number(first.at('received'))
    expect(received).toBeGreaterThan(290_000)
    const gap = await putBytes(driver, materialId, picture.subarray(received + 5), received + 5)
    expect(gap.status).toBe(409)
    const rest = new Json(await (await putBytes(driver, materialId, picture.subarray(received), received)).json())
    expect([rest.at('state'), rest.at('received')]).toEqual(['complete', picture.length])
    const shelf = await call(means.sandbox, 'GET', '/sandbox/applications')
    const held = shelf.body.list('materials').find((one) => one.at('materialId') === materialId)
    // JFIF is left out as well: 18 bytes.
    const cleaned = Buffer.concat([expected.subarray(0, 2), expected.subarray(20)])
    expect(held?.value).toMatchObject({ isWhole: true, bytes: cleaned.length })
    expect(held?.at('digest')).toBe(createHash('sha256').update(cleaned).digest('hex'))
    const stranger = await call(means.gateway, 'GET', `/api/v1/application-materials/${materialId}`, {
      token: clerk.token,
    })
    expect(stranger.status).toBe(404)
  })

  test('that are none are refused with the reason, and count for nothing', async () => {
    const zip = Buffer.from('PK\u0003\u0004 no picture at all')
    const kindId = '33-7-direct-issue'
    const materialId = await announce(driver, {
      kindId,
      material: 'portrait',
      mediaType: 'image/jpeg',
      size: zip.length,
    })
    const refused = await putBytes(driver, materialId, zip)
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { code: 'material-refused', fields: [{ path: 'content', rule: 'not-this-type' }] },
    ])
    const fields = { drivingClass: 'A2', licensedSince: '2000-01-01' }
    const submitted = await apply(driver, { kindId, fields, materials: [{ material: 'portrait', materialId }] })
    expect([submitted.status, submitted.body.at('fields', 0, 'rule')]).toEqual([400, 'not-complete'])
  })
})

describe('a province that is down', () => {
  test('gets what was handed in when it is back; three hundred at once are each decided once', async () => {
    const fault = { upstream: 'province-33', kind: 'error', seconds: 6 }
    const certificateId = await onlyCertificate(driver, 7)
    await call(means.sandbox, 'POST', '/sandbox/faults', { body: fault })
    const body = { kindId: '33-7-change', certificateId, fields: { employer: '示例运输有限公司' } }
    const kept = await apply(driver, body)
    expect([kept.status, kept.body.at('nextStep')], kept.text).toEqual([201, 'wait-for-delivery'])
    await sleep(1_000)
    await call(means.sandbox, 'DELETE', '/sandbox/faults')
    const issued = await waitFor(driver, kept.body.text('applicationId'), ['issued'])
    expect(issued.at('deliveredAt')).toBeDefined()

    await setPace(0)
    const current = await onlyCertificate(driver, 7)
    const many = await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        apply(driver, { kindId: '33-7-change', certificateId: current, fields: { employer: `车队${index}` } }),
      ),
    )
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set([201]))
    const receipts = many.map(({ body: answer }) => answer.text('receiptNumber'))
    expect(new Set(receipts).size).toBe(300)
    for (const { body: answer } of many)
      await waitFor(driver, answer.text('applicationId'), ['issued', 'not-accepted', 'rejected'])
    const book = await call(means.sandbox, 'GET', '/sandbox/applications')
    const mine = book.body.list('applications').filter((one) => receipts.includes(one.text('receiptNumber')))
    expect(mine).toHaveLength(300)
    expect(mine.every((one) => one.at('messages') === 1)).toBe(true)
  })
})

describe('a gateway that is killed at any moment', () => {
  test(
    'loses no application that it answered, and hands none in twice',
    async () => {
      await setPace(0)
      const receipts: string[] = []
      const bookNow = async (): Promise<readonly string[]> => {
        const book = await call(means.sandbox, 'GET', '/sandbox/applications')
        return book.body.list('applications').map((entry) => entry.text('receiptNumber'))
      }
      const earlier = new Set(await bookNow())
      const certificateId = await onlyCertificate(clerk, 5)
      const wish = { kindId: '33-5-change', certificateId, fields: { tonnage: '9.5' } }
      const one = async (): Promise<void> => {
        const key = randomUUID()
        for (;;) {
          const answer = await apply(clerk, wish, key).catch(() => undefined)
          if (answer?.status === 201) {
            receipts.push(answer.body.text('receiptNumber'))
            return
          }
          if (answer?.status === 401) clerk = await applicant(means, 'clerk').catch(() => clerk)
          await sleep(50)
        }
      }
      let left = APPLICATIONS
      const worker = async (): Promise<void> => {
        while (left > 0) {
          left -= 1
          await one()
        }
      }
      const working = Promise.all(Array.from({ length: AT_ONCE }, worker))
      let kills = 0
      while (left > 0) {
        await sleep(Math.random() * LATEST_MS)
        await gateway.kill()
        kills += 1
        gateway = await startGateway()
      }
      await working
      clerk = await applicant(means, 'clerk')
      const until = Date.now() + 60_000
      const open = async (): Promise<number> => {
        const list = await call(means.gateway, 'GET', '/api/v1/applications', { token: clerk.token })
        return list.body.list('applications').filter((stored) => stored.at('deliveredAt') === undefined).length
      }
      while ((await open()) > 0 && Date.now() < until) await sleep(200)
      const held = (await bookNow()).filter((receipt) => !earlier.has(receipt))
      expect(new Set(receipts).size, 'each wish has its own receipt number').toBe(APPLICATIONS)
      expect(
        receipts.filter((receipt) => !held.includes(receipt)),
        'lost',
      ).toEqual([])
      expect(held.length, 'doubled: the province holds one more than was wished').toBe(APPLICATIONS)
      console.log(`${APPLICATIONS} applications, killed ${kills} times: 0 lost, 0 doubled`)
    },
    60_000 + APPLICATIONS * 1_500,
  )
})
