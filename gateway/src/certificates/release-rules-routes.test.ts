import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { build, closeServer, expectProblem } from '../http/testing/test-server.ts'
import type { GatewayServer } from '../http/server-types.ts'
import { shippedPolicy } from '../release/testing/shipped-policy.ts'
import { registerReleaseRulesRoutes } from './release-rules-routes.ts'
import { createTellReleaseRules } from './tell-release-rules.ts'

const ROADSIDE = '/api/v1/release-rules?audience=inspector&purpose=verify-roadside'

describe('the rules behind a screen, GET /release-rules', () => {
  let server: GatewayServer
  beforeEach(async () => {
    server = await build()
    const earlier = { ...shippedPolicy, version: 'earlier' }
    registerReleaseRulesRoutes(server, {
      tellReleaseRules: createTellReleaseRules({
        activePolicy: () => shippedPolicy,
        policyOfVersion: async (version) => (version === 'earlier' ? earlier : undefined),
      }),
    })
  })
  afterEach(closeServer)

  it('tells everybody, without signing in, what an officer sees, why and on what basis', async () => {
    const answer = await server.inject(ROADSIDE)
    expect(answer.statusCode).toBe(200)
    const rules: unknown = expect.arrayContaining([
      expect.objectContaining({ field: 'identityNumber', treatment: 'mask:identity-number' }),
    ])
    expect(answer.json()).toMatchObject({
      policyVersion: shippedPolicy.version,
      audience: 'inspector',
      purpose: 'verify-roadside',
      rules,
    })
    expect(answer.headers['cache-control']).toBe('public, max-age=5')
  })

  it('tells every field of every view, withheld ones with their default', async () => {
    for (const audience of AUDIENCES) {
      for (const purpose of PURPOSES) {
        const answer = await server.inject(`/api/v1/release-rules?audience=${audience}&purpose=${purpose}`)
        const { rules } = answer.json<{ rules: { field: string; treatment: string; defaultName?: string }[] }>()
        expect(new Set(rules.map(({ field }) => field))).toEqual(new Set(CERTIFICATE_FIELDS))
        expect(rules.filter((rule) => rule.treatment === 'withhold' && rule.defaultName === undefined)).toEqual([])
      }
    }
  })

  it('is not sent again to whoever has this version of this view', async () => {
    const { headers } = await server.inject(ROADSIDE)
    const again = await server.inject({ url: ROADSIDE, headers: { 'if-none-match': String(headers['etag']) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const other = await server.inject({
      url: '/api/v1/release-rules?audience=public&purpose=verify-public',
      headers: { 'if-none-match': String(headers['etag']) },
    })
    expect(other.statusCode).toBe(200)
  })

  it('tells the rules of an earlier version as long as the history knows it', async () => {
    const answer = await server.inject(`${ROADSIDE}&version=earlier`)
    expect(answer.json()).toMatchObject({ policyVersion: 'earlier' })
    expect(answer.headers['cache-control']).toBe('public, max-age=86400')
    expectProblem(await server.inject(`${ROADSIDE}&version=never`), 404, 'not-found')
  })

  it.each([
    '/api/v1/release-rules',
    '/api/v1/release-rules?audience=inspector',
    '/api/v1/release-rules?audience=somebody&purpose=verify-public',
    '/api/v1/release-rules?audience=public&purpose=__proto__',
    `${ROADSIDE}&version=a/b`,
    `${ROADSIDE}&version=`,
    `${ROADSIDE}&who=me`,
    `${ROADSIDE}&audience=public`,
  ])('%s is refused', async (url) => {
    expectProblem(await server.inject(url), 400, 'request-invalid')
  })
})
