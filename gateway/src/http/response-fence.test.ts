import { afterEach, expect, test } from 'vitest'
import { Type } from 'typebox'
import { Problem } from 'shared-types/contracts/problem.ts'
import { build, buildWithRoutes, closeServer, expectProblem, Greeting } from './testing/test-server.ts'

afterEach(closeServer)

const Nested = Type.Object({ inner: Type.Object({}) }, { additionalProperties: false })

test.each([
  ['no response schema', {}],
  ['no success schema', { response: { default: Problem } }],
  ['no problem schema', { response: { 200: Greeting } }],
  ['an open object', { response: { 200: Type.Object({}), default: Problem } }],
  ['an open object inside', { response: { 200: Nested, default: Problem } }],
  ['an array of anything', { response: { 200: { type: 'array' }, default: Problem } }],
  ['an empty schema', { response: { 200: {}, default: Problem } }],
])('the server does not start with a route that has %s', async (_what, schema) => {
  const built = await build()
  built.get('/api/v1/open', { schema }, async () => ({}))
  await expect(built.ready()).rejects.toThrow('/api/v1/open')
})

test('only what the contract lists leaves, and nothing that went around its serializer', async () => {
  const built = await buildWithRoutes()
  const listed = await built.inject({ method: 'POST', url: '/api/v1/people', payload: { name: 'a' } })
  expect([listed.statusCode, listed.json()]).toEqual([200, { word: 'ok' }])
  const raw = await built.inject({ method: 'GET', url: '/api/v1/raw' })
  expectProblem(raw, 500, 'internal-error')
  expect(raw.body).not.toContain('raw-value')
})
