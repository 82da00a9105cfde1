import { ApplicationForm, ApplicationKindList } from 'shared-types/contracts/application-kinds.ts'
import { ApplicationList } from 'shared-types/contracts/applications.ts'
import { CertificateList, OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { CompanyAgentList } from 'shared-types/contracts/company-agents.ts'
import { ConsentList } from 'shared-types/contracts/consents.ts'
import { DelegationList } from 'shared-types/contracts/delegations.ts'
import { Operator } from 'shared-types/contracts/operator.ts'
import { Presentation } from 'shared-types/contracts/presentations.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { ReleaseRules } from 'shared-types/contracts/release-rules.ts'
import { Session, SessionList } from 'shared-types/contracts/sessions.ts'
import { SignedEnvelope } from 'shared-types/contracts/signed-documents.ts'
import { Verification } from 'shared-types/contracts/verifications.ts'
import { PrintedCodeList } from 'shared-types/contracts/vouchers.ts'
import type { TSchema } from 'typebox'
import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { readCodes, readRecording } from './read-recordings.ts'
import { certificateIds, RECORDED_PERSONAS } from './recorded-personas.ts'
import { bodyKey, recordedAnswer, type RecordedAnswer } from './recording.ts'
import { createReplay } from './replay.ts'

/** What the contract promises for each question; a recorded question that is missing here fails. */
const CONTRACTS: readonly (readonly [method: string, path: RegExp, answer: TSchema])[] = [
  ['POST', /^\/api\/v1\/sessions$/, Session],
  ['GET', /^\/api\/v1\/sessions$/, SessionList],
  ['GET', /^\/api\/v1\/certificates$/, CertificateList],
  ['GET', /^\/api\/v1\/certificates\/[^/]+$/, OwnCertificate],
  ['GET', /^\/api\/v1\/delegations$/, DelegationList],
  ['GET', /^\/api\/v1\/application-kinds$/, ApplicationKindList],
  ['GET', /^\/api\/v1\/applications$/, ApplicationList],
  ['POST', /^\/api\/v1\/application-forms$/, ApplicationForm],
  ['GET', /^\/api\/v1\/company-agents$/, CompanyAgentList],
  ['GET', /^\/api\/v1\/consents$/, ConsentList],
  ['GET', /^\/api\/v1\/printed-codes$/, PrintedCodeList],
  ['GET', /^\/api\/v1\/operator$/, Operator],
  ['GET', /^\/api\/v1\/release-rules\?/, ReleaseRules],
  ['GET', /^\/api\/v1\/(?:roots\/\d+|trust-list|withdrawals)$/, SignedEnvelope],
  ['POST', /^\/api\/v1\/presentations$/, Presentation],
  ['POST', /^\/api\/v1\/verifications$/, Verification],
]

function fits({ method, path, status, answer }: RecordedAnswer): boolean {
  if (status === 304 || status === 204) return answer === null
  if (status >= 400) return Check(Problem, answer)
  const contract = CONTRACTS.find(([wanted, pattern]) => wanted === method && pattern.test(path))
  return contract !== undefined && Check(contract[2], answer)
}

describe.each(RECORDED_PERSONAS)('recorded answers of %s', (persona) => {
  const { answers, startedAt } = readRecording(persona)

  it('fit the contracts', () => {
    expect(answers.length).toBeGreaterThan(2)
    expect(answers.filter((one) => !fits(one)).map(({ method, path }) => `${method} ${path}`)).toEqual([])
  })

  it('hold no session token and nobody who is not of the sandbox', () => {
    const text = JSON.stringify(answers)
    // a signed token has three parts; the signed documents, which are public, have one
    expect(/eyJ[A-Za-z0-9_-]+\.eyJ/.test(text)).toBe(false)
    // identity numbers of the sandbox begin with divisions that are not given out
    expect(text.match(/(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9X](?![0-9A-Za-z])/g) ?? []).toEqual([])
  })

  it('begin at an instant', () => expect(new Date(startedAt).getFullYear()).toBeGreaterThanOrEqual(2026))
})

describe('recordings', () => {
  it('hold a driver’s certificates, each of which can be opened', () => {
    const { answers } = readRecording('driver')
    const opened = answers.filter(({ path, status }) => /certificates\/./.test(path) && status === 200)
    expect(certificateIds(answers)).toHaveLength(opened.length)
  })

  it('hold a public code and one for inspection', () => {
    const codes = readCodes()
    expect(codes.public).toMatch(/^HTTPS:\/\/[A-Z.]+\/V\/[1-9][0-9]{199,}$/)
    expect(codes.inspection).toMatch(/^RTC1:[1-9][0-9]{199,}$/)
  })

  it('tell requests apart by their body, whatever anchor it has', () => {
    expect(bodyKey({ view: 'public', anchor: 'a' })).toBe(bodyKey({ view: 'public', anchor: 'b' }))
    expect(bodyKey({ view: 'public' })).not.toBe(bodyKey({ view: 'inspection' }))
  })

  it('leave session tokens out', () => {
    const request = { method: 'POST', path: '/api/v1/sessions', headers: {}, body: {} }
    const text = JSON.stringify({ accessToken: 'secret', viewer: { kind: 'public' } })
    const { answer } = recordedAnswer(request, { status: 201, headers: {}, text })
    expect(answer).toEqual({ accessToken: 'recorded-accessToken', viewer: { kind: 'public' } })
  })
})

describe('playing a recording', () => {
  const answer = (status: number, path = '/a', body = ''): RecordedAnswer => {
    return { method: 'GET', path, body, status, headers: {}, answer: { status } }
  }
  const ask = async (answers: readonly RecordedAnswer[], path: string, method = 'GET') => {
    const replay = createReplay({ persona: 'driver', startedAt: 0, answers })
    return { got: await replay.answer({ method, path, headers: {}, body: undefined }), replay }
  }

  it('answers as recorded, a good answer before a refusal', async () => {
    expect((await ask([answer(409), answer(200)], '/a')).got).toMatchObject({ status: 200 })
    expect((await ask([answer(404)], '/a')).got).toMatchObject({ status: 404 })
  })

  it('tells a question that was never recorded', async () => {
    const { got, replay } = await ask([], '/new')
    expect(got).toBe('unreachable')
    expect(replay.unrecorded).toEqual(['GET /new'])
  })

  it('refuses a change that was never recorded, as the contract allows', async () => {
    const { got, replay } = await ask([], '/delegations/1', 'DELETE')
    expect(got).toMatchObject({ status: 409 })
    expect(got !== 'unreachable' && Check(Problem, JSON.parse(got.text))).toBe(true)
    expect(replay.unrecorded).toEqual([])
  })
})
