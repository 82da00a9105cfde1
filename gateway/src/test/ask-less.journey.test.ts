import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { Audience, Purpose } from 'shared-types/vocabulary/release-words.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { membersBesideFields } from '../http/schema-members.ts'
import { RELEASE_FACTS, RELEASING_ROUTES } from '../release-facts.ts'
import { fieldsReleased } from '../release/compile-policy.ts'
import { shippedPolicy } from '../release/testing/shipped-policy.ts'
import { call, signIn, type Json } from './testing/api.ts'
import { showCode, type ShownCode } from './testing/phone.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

let stack: RunningStack

beforeAll(async () => {
  stack = await startStack()
})

afterAll(async () => {
  expect(await stack.stop()).toBe(0)
})

/** 一次提问: who of province 33 (dialect `elssp`) and of 51 (`certshare`) stands for it. */
interface Wallet {
  readonly persona: string
  readonly upstream: 'province-33' | 'province-51'
}

const WALLETS: readonly Wallet[] = [
  { persona: 'driver', upstream: 'province-33' },
  { persona: 'ridehail', upstream: 'province-51' },
]

/** Which field each wire name of a province carries; a name that carries none is told as itself. */
function fieldOf(name: string): string {
  const member = RELEASE_FACTS.upstreams.flatMap(({ members }) => members).find((each) => each.name === name)
  return member?.field ?? name
}

/** Fields that were asked of an upstream while something was done, by wire name and without repetition. */
async function askedDuring(upstream: string, work: () => Promise<unknown>): Promise<readonly string[]> {
  const path = `/sandbox/calls?upstream=${upstream}`
  const before = (await call(stack.sandbox, 'GET', path)).body.list().length
  await work()
  const calls = (await call(stack.sandbox, 'GET', path)).body.list().slice(before)
  const selecting = calls.filter((one) => Array.isArray(one.at('fields')))
  return [...new Set(selecting.flatMap((one) => one.list('fields').map(({ value }) => String(value))))]
}

/** Nothing was asked for that no rule of these purposes releases; and something was asked, or the test says nothing. */
function expectNoMore(asked: readonly string[], purposes: readonly Purpose[], audiences?: readonly Audience[]): void {
  const released: readonly string[] = fieldsReleased(shippedPolicy, purposes, audiences)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((name) => !released.includes(fieldOf(name)))).toEqual([])
}

async function certificatesOf(persona: string): Promise<{ readonly token: string; readonly certificates: Json[] }> {
  const token = await signIn(stack.gateway, persona)
  const list = await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
  expect(list.status, list.text).toBe(200)
  return { token, certificates: list.body.list('certificates') }
}

async function show(persona: string, view: 'public' | 'inspection'): Promise<ShownCode> {
  const { token, certificates } = await certificatesOf(persona)
  const certificateIds = certificates.slice(0, 1).map((one) => one.text('certificateId'))
  const shown = await showCode(stack.gateway, { token, certificateIds, view })
  expect(shown.answer.status, shown.answer.text).toBe(201)
  return shown
}

describe.each(WALLETS)('of $upstream', ({ persona, upstream }) => {
  test('a list asks for what stands in one’s own wallet', async () => {
    const asked = await askedDuring(upstream, () => certificatesOf(persona))
    expectNoMore(asked, ['show-own', 'manage-fleet'])
    const never: readonly CertificateField[] = ['phone', 'address', 'photo', 'birthDate', 'vin', 'legalRepresentative']
    expect(asked.map(fieldOf).filter((field) => never.some((each) => each === field))).toEqual([])
  })

  test('a detail asks for what its holder, or who may show it, is told', async () => {
    const { token, certificates } = await certificatesOf(persona)
    for (const relation of ['own', 'authorised'] as const) {
      const [one] = certificates.filter((certificate) => certificate.at('relation') === relation)
      if (one === undefined) continue
      const path = `/api/v1/certificates/${one.text('certificateId')}`
      const asked = await askedDuring(upstream, () => call(stack.gateway, 'GET', path, { token }))
      expectNoMore(asked, ['show-own'], relation === 'own' ? ['self'] : ['delegate'])
    }
  })

  test.each([
    ['public', 'present-public'],
    ['inspection', 'present-inspection'],
  ] as const)('a code for the %s asks for what may stand in it', async (view, purpose) => {
    const { token, certificates } = await certificatesOf(persona)
    const certificateIds = certificates.slice(0, 1).map((one) => one.text('certificateId'))
    const asked = await askedDuring(upstream, () => showCode(stack.gateway, { token, certificateIds, view }))
    expectNoMore(asked, [purpose])
  })

  test('a verification by anybody asks for what the public is told', async () => {
    const shown = await show(persona, 'public')
    const asked = await askedDuring(upstream, () =>
      call(stack.gateway, 'POST', '/api/v1/verifications', { body: { code: shown.textAt(Date.now()) } }),
    )
    expectNoMore(asked, ['verify-public'], ['public'])
  })

  test('a verification at the roadside asks for what an officer is told', async () => {
    const shown = await show(persona, 'inspection')
    const token = await signIn(stack.gateway, 'inspector')
    const body = { code: shown.textAt(Date.now()), place: { division: '330106' } }
    const asked = await askedDuring(upstream, () =>
      call(stack.gateway, 'POST', '/api/v1/verifications', { token, body }),
    )
    expectNoMore(asked, ['verify-roadside'], ['inspector'])
  })

  test('a case document asks for what an officer with a case is told', async () => {
    const shown = await show(persona, 'inspection')
    const token = await signIn(stack.gateway, 'inspector')
    const personas = (await call(stack.sandbox, 'GET', '/sandbox/personas')).body.list()
    const second = personas.find((one) => one.at('persona') === 'inspector33b')
    const body = {
      code: shown.textAt(Date.now()),
      reference: { kind: 'case', number: '浙交执〔2026〕0124号' },
      secondOfficer: { name: second?.text('realName'), badgeNumber: second?.text('badgeNumber') },
      reason: 'confirm-the-party',
      place: { division: '330106' },
    }
    const asked = await askedDuring(upstream, async () => {
      const taken = await call(stack.gateway, 'POST', '/api/v1/case-documents', { token, body })
      expect(taken.status, taken.text).toBe(200)
    })
    expectNoMore(asked, ['case-document'], ['inspector'])
  })
})

describe('of the company’s province', () => {
  test('a fleet’s certificate asks for what the company is told', async () => {
    const { token, certificates } = await certificatesOf('owner')
    const [one] = certificates.filter((certificate) => certificate.at('relation') === 'company')
    const path = `/api/v1/certificates/${one?.text('certificateId') ?? ''}`
    const asked = await askedDuring('province-33', () => call(stack.gateway, 'GET', path, { token }))
    expectNoMore(asked, ['manage-fleet'], ['company'])
  })
})

describe('of the ministry', () => {
  // Its interface selects nothing (docs/upstreams/ministry.md): it is told which certificates, and nothing else.
  test('every question names certificates alone', async () => {
    const calls = (await call(stack.sandbox, 'GET', '/sandbox/calls?upstream=ministry')).body.list()
    expect(calls.length).toBeGreaterThan(0)
    // The change feed, asked every ten seconds, names a cursor and no certificate.
    for (const one of calls) {
      const isFeed = one.text('path').endsWith('/certificates/changes')
      const members = one.list('members').map(({ value }) => value)
      const allowed = isFeed ? ['after', 'most'] : ['certificateIdentifiers']
      expect(members.filter((member) => !allowed.some((each) => each === member))).toEqual([])
    }
    expect(calls.some((one) => one.text('path').endsWith('/certificates/query'))).toBe(true)
  })
})

/** Answers of the API in which a name of a field means something else. */
const OTHER_MEANINGS: Readonly<Record<string, readonly string[]>> = {
  'GET /api/v1/company-agents': ['scope'],
  'POST /api/v1/company-agents': ['scope'],
  'GET /api/v1/consents': ['scope'],
  'PUT /api/v1/consents/{scope}': ['scope'],
  'DELETE /api/v1/consents/{scope}': ['scope'],
}

/** What leaves there stands in a code or on a printed page, and in no member of an answer. */
const NOT_JSON = ['POST /api/v1/presentations', 'GET /api/v1/files/{secret}']

describe('the linter’s facts', () => {
  test('name every route of the API whose answer holds fields of certificates, member by member', async () => {
    const description = await call(stack.gateway, 'GET', '/openapi.json')
    const paths = description.body.at('paths')
    if (typeof paths !== 'object' || paths === null) throw new Error('the API describes no paths')
    const holding = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(typeof methods === 'object' && methods !== null ? methods : {}).flatMap(([method, operation]) => {
        const route = `${method.toUpperCase()} ${path}`
        const responses: unknown =
          typeof operation === 'object' && operation !== null ? Reflect.get(operation, 'responses') : {}
        const members = membersBesideFields(responses)
        return members.length === 0 || Object.hasOwn(OTHER_MEANINGS, route)
          ? []
          : [[route, members.toSorted()] as const]
      }),
    )
    const declared = RELEASING_ROUTES.filter(({ state, route }) => state === 'open' && !NOT_JSON.includes(route))
    expect(Object.fromEntries(holding)).toEqual(
      Object.fromEntries(declared.map(({ route, members }) => [route, members.toSorted()])),
    )
  })

  test('name no route that the API does not have', async () => {
    const paths = (await call(stack.gateway, 'GET', '/openapi.json')).body.at('paths')
    for (const { route, state } of RELEASING_ROUTES) {
      const [method = '', path = ''] = route.split(' ')
      const known: unknown = typeof paths === 'object' && paths !== null ? Reflect.get(paths, path) : undefined
      const hasMethod = typeof known === 'object' && known !== null && Object.hasOwn(known, method.toLowerCase())
      expect([route, hasMethod]).toEqual([route, state === 'open'])
    }
  })
})
