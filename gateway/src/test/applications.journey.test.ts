import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleJpeg } from '../applications/testing/pictures.ts'
import { call } from './testing/api.ts'
import {
  applicant,
  apply,
  look,
  ownCertificates,
  tellProvince,
  upload,
  waitFor,
  type ApplicantMeans,
} from './testing/applicant.ts'
import { showCode } from './testing/phone.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

let stack: RunningStack
let driver: ApplicantMeans
let clerk: ApplicantMeans
let trader: ApplicantMeans

async function setPace(seconds: number): Promise<void> {
  for (const upstream of ['province-33', 'province-51'])
    await call(stack.sandbox, 'POST', '/sandbox/application-pace', { body: { upstream, seconds } })
}

beforeAll(async () => {
  stack = await startStack()
  driver = await applicant(stack, 'driver')
  clerk = await applicant(stack, 'clerk')
  trader = await applicant(stack, 'soletrader')
  await setPace(1)
})

afterAll(async () => {
  expect(await stack.stop()).toBe(0)
})

async function onlyCertificate(means: ApplicantMeans, kind: number, status = 'VALID'): Promise<string> {
  const found = (await ownCertificates(means, kind)).find((one) => one.at('status') === status)
  if (found === undefined) throw new Error(`no certificate of kind ${kind}`)
  return found.text('certificateId')
}

describe('what can be applied for', () => {
  test('is told with questions and promised days, free of charge, and filled in with what is known', async () => {
    const kinds = await call(stack.gateway, 'GET', '/api/v1/application-kinds', { token: driver.token })
    const replacement = kinds.body.list('kinds').find((one) => one.at('kindId') === '33-7-replacement')
    expect(replacement?.value).toMatchObject({
      free: true,
      issueReason: '2',
      promisedWorkingDays: 5,
      applicant: 'self',
    })
    expect(new Set(kinds.body.list('kinds').map((one) => one.at('province')))).toEqual(new Set(['33', '51']))

    const certificateId = await onlyCertificate(driver, 7)
    const form = await call(stack.gateway, 'POST', '/api/v1/application-forms', {
      token: driver.token,
      body: { kindId: '33-7-change', certificateId },
    })
    expect(form.status, form.text).toBe(200)
    expect(form.body.at('certificate', 'drivingClass')).toBe('A2')
    expect([form.body.at('certificate', 'purpose'), form.body.at('certificate', 'audience')]).toEqual(['apply', 'self'])
    expect(form.body.at('certificate', 'photo')).toBeUndefined()
  })
})

describe('a driver who lost the certificate', () => {
  test('applies, is issued the next version, shows it at once, and the old code fails', async () => {
    const certificateId = await onlyCertificate(driver, 7)
    const before = await showCode(stack.gateway, {
      token: driver.token,
      certificateIds: [certificateId],
      view: 'public',
    })
    const kindId = '33-7-replacement'
    const picture = await upload(driver, kindId, 'portrait', exampleJpeg({ scanBytes: 20_000 }))
    const body = { kindId, certificateId, fields: { phone: '13800138000' }, materials: [picture] }
    const key = randomUUID()
    const submitted = await apply(driver, body, key)
    expect(submitted.status, submitted.text).toBe(201)
    expect(submitted.body.value).toMatchObject({
      state: 'submitted',
      nextStep: 'wait-for-delivery',
      matter: 'replacement',
    })
    expect(submitted.body.text('receiptNumber')).toMatch(/^33\d{18}$/)

    const applicationId = submitted.body.text('applicationId')
    expect((await apply(driver, body, key)).body.text('applicationId')).toBe(applicationId)
    const other = await apply(driver, { ...body, fields: { phone: '13900139000' } }, key)
    expect([other.status, other.body.at('code')]).toEqual([409, 'idempotency-conflict'])

    const issued = await waitFor(driver, applicationId, ['issued'])
    expect(issued.list('steps').map((one) => one.at('state'))).toEqual([
      'submitted',
      'accepted',
      'reviewing',
      'approved',
      'issued',
    ])
    const [replaced, ...others] = await ownCertificates(driver, 7)
    expect(new Set([replaced, ...others].map((one) => one?.at('status')))).toEqual(new Set(['REPLACED', 'VALID']))
    const fresh = await onlyCertificate(driver, 7)
    expect(fresh).not.toBe(certificateId)
    const after = await showCode(stack.gateway, { token: driver.token, certificateIds: [fresh], view: 'public' })
    const verify = (code: string) => call(stack.gateway, 'POST', '/api/v1/verifications', { body: { code } })
    const good = await verify(after.textAt(Date.now()))
    expect(good.body.at('conclusion'), good.text).toBe('pass')
    const old = await verify(before.textAt(Date.now()))
    expect(old.body.value).toMatchObject({ conclusion: 'fail', about: 'certificate', reasons: ['certificate-ended'] })

    const records = await call(stack.sandbox, 'GET', '/sandbox/records?persona=driver')
    const identifiers = records.body.list().map((one) => [one.at('upstream'), one.text('certificateIdentifier')])
    const all = await call(stack.sandbox, 'GET', '/sandbox/records?upstream=ministry')
    const known = new Set(all.body.list().map((one) => one.text('certificateIdentifier')))
    for (const [, identifier] of identifiers) expect(known.has(String(identifier))).toBe(true)
    expect(identifiers.some(([, identifier]) => String(identifier).split('.').at(-2) === '002')).toBe(true)
  })
})

describe('a company’s agent', () => {
  test('is asked for a supplement, hands it in once, and gets the vehicle’s certificate', async () => {
    const kindId = '33-5-first-issue'
    const licence = await upload(clerk, kindId, 'vehicle-licence', exampleJpeg())
    const fields = {
      plateNumber: '浙AZ0099',
      plateColor: '2',
      vehicleType: 'H11',
      vin: 'LSVAU033372123456',
      tonnage: '9.8',
    }
    await setPace(60)
    const submitted = await apply(clerk, { kindId, fields, materials: [licence] })
    expect(submitted.status, submitted.text).toBe(201)
    expect(submitted.body.at('applicant')).toBe('company')
    const applicationId = submitted.body.text('applicationId')
    const receiptNumber = submitted.body.text('receiptNumber')
    const told = await tellProvince(clerk, receiptNumber, { decision: 'supplement', materials: ['technical-report'] })
    expect(told.status, told.text).toBe(200)
    const wanted = await waitFor(clerk, applicationId, ['supplement-required'])
    expect(wanted.at('supplement', 'materials')).toEqual(['technical-report'])
    expect(wanted.at('nextStep')).toBe('hand-in-supplement')

    const path = `/api/v1/applications/${applicationId}/supplements`
    const empty = await call(stack.gateway, 'POST', path, { token: clerk.token, body: {} })
    expect([empty.status, empty.body.at('fields', 0, 'path')]).toEqual([400, 'materials.technical-report'])
    const report = await upload(clerk, kindId, 'technical-report', exampleJpeg())
    const body = { materials: [report] }
    const [one, two] = await Promise.all([
      call(stack.gateway, 'POST', path, { token: clerk.token, body }),
      call(stack.gateway, 'POST', path, { token: clerk.token, body }),
    ])
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([200, 409])
    await setPace(1)
    const issued = await waitFor(clerk, applicationId, ['issued'])
    expect(issued.list('steps').map((step) => step.at('state'))).toEqual([
      'submitted',
      'supplement-required',
      'submitted',
      'accepted',
      'reviewing',
      'approved',
      'issued',
    ])
    const fleet = await ownCertificates(await applicant(stack, 'owner'), 5)
    expect(fleet.filter((vehicle) => vehicle.at('plateNumber') === '浙AZ0099')).toHaveLength(1)
    // The owner, who appointed the agent, follows it as well.
    const owner = await applicant(stack, 'owner')
    expect((await look(owner, applicationId)).at('state')).toBe('issued')
    const stranger = await call(stack.gateway, 'GET', `/api/v1/applications/${applicationId}`, { token: driver.token })
    expect(stranger.status).toBe(404)
  })

  test('applies for a suspended vehicle in vain, and learns why, by whom, and what can be done', async () => {
    const certificateId = await onlyCertificate(clerk, 5, 'SUSPENDED')
    const submitted = await apply(clerk, { kindId: '33-5-replacement', certificateId })
    const rejected = await waitFor(clerk, submitted.body.text('applicationId'), ['rejected'])
    expect(rejected.value).toMatchObject({
      reason: 'under-penalty',
      remedy: 'reconsideration',
      nextStep: 'read-decision',
    })
    expect(rejected.text('authority')).toContain('杭州市')
    expect(rejected.text('promisedDate')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})

describe('a sole trader', () => {
  test('withdraws; a supplement afterwards is too late, and decisions change nothing any more', async () => {
    await setPace(60)
    const certificateId = await onlyCertificate(trader, 5)
    const submitted = await apply(trader, { kindId: '33-5-conversion', certificateId })
    const applicationId = submitted.body.text('applicationId')
    const receiptNumber = submitted.body.text('receiptNumber')
    await tellProvince(trader, receiptNumber, { decision: 'supplement', materials: ['vehicle-licence'] })
    await waitFor(trader, applicationId, ['supplement-required'])
    const path = `/api/v1/applications/${applicationId}`
    const withdrawn = await call(stack.gateway, 'POST', `${path}/withdrawal`, { token: trader.token })
    expect([withdrawn.status, withdrawn.body.at('state')], withdrawn.text).toEqual([200, 'withdrawn'])
    const again = await call(stack.gateway, 'POST', `${path}/withdrawal`, { token: trader.token })
    expect(again.status).toBe(200)
    const late = await call(stack.gateway, 'POST', `${path}/supplements`, { token: trader.token, body: {} })
    expect([late.status, late.body.at('code')]).toEqual([409, 'state-conflict'])
    const told = await tellProvince(trader, receiptNumber, { decision: 'approve' })
    expect(told.status).toBe(409)
    await setPace(1)
  })

  test('is not accepted for what is held already', async () => {
    const portrait = await upload(trader, '33-7-direct-issue', 'portrait', exampleJpeg())
    const body = {
      kindId: '33-7-direct-issue',
      fields: { drivingClass: 'B2', licensedSince: '1990-05-01' },
      materials: [portrait],
    }
    const submitted = await apply(trader, body)
    const decided = await waitFor(trader, submitted.body.text('applicationId'), ['not-accepted'])
    expect(decided.value).toMatchObject({ reason: 'duplicate', withdrawable: false })
  })

  test('confirms on the own phone what a clerk prepared, and nobody else can', async () => {
    const personas = await call(stack.sandbox, 'GET', '/sandbox/personas')
    const who = personas.body.list().find((one) => one.at('persona') === 'soletrader')
    const citizen = { name: who?.text('realName'), idNumber: who?.text('idNumber') }
    const prepared = await call(stack.gateway, 'POST', '/api/v1/application-drafts', {
      token: clerk.token,
      body: { citizen, application: { kindId: '33-7-change', fields: { employer: '样板村货运部' } } },
    })
    expect(prepared.status, prepared.text).toBe(201)
    const open = (means: ApplicantMeans) =>
      call(stack.gateway, 'POST', '/api/v1/application-drafts/opening', {
        token: means.token,
        body: { code: prepared.body.text('code') },
      })
    expect((await open(driver)).status).toBe(404)
    const opened = await open(trader)
    expect(opened.body.value).toMatchObject({
      preparedBy: '欧*',
      answers: [{ field: 'employer', value: '样板村货运部' }],
    })
    const confirm = (key: string) =>
      call(stack.gateway, 'POST', `/api/v1/application-drafts/${prepared.body.text('draftId')}/confirmation`, {
        token: trader.token,
        headers: { 'idempotency-key': key },
      })
    const key = randomUUID()
    const confirmed = await confirm(key)
    expect([confirmed.status, confirmed.body.at('assisted')], confirmed.text).toEqual([201, true])
    expect((await confirm(key)).body.at('applicationId')).toBe(confirmed.body.at('applicationId'))
    expect((await confirm(randomUUID())).status).toBe(404)
    await waitFor(trader, confirmed.body.text('applicationId'), ['issued'])
  })
})
