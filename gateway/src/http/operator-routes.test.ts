import { afterEach, expect, test } from 'vitest'
import { readSettings } from '../configuration/settings.ts'
import { registerOperatorRoutes } from './operator-routes.ts'
import { build, closeServer } from './testing/test-server.ts'

afterEach(closeServer)

test('anybody learns who answers for the public page, and which host is the official one', async () => {
  const settings = readSettings({
    OPERATOR_NAME: '某省道路运输管理局',
    ICP_FILING: '浙ICP备12345678号-1',
    PUBLIC_SECURITY_FILING: '浙公网安备33010002000123号',
    SUPERVISION_PHONE: '0571-12328',
    PRESENTATION_HOST: 'CERT.EXAMPLE.CN',
  })
  if (!settings.ok) throw new Error(settings.failure)
  const server = await build()
  registerOperatorRoutes(server, settings.value)
  const answer = await server.inject({ method: 'GET', url: '/api/v1/operator' })
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'public, max-age=300'])
  expect(answer.json()).toEqual({
    name: '某省道路运输管理局',
    icpFiling: '浙ICP备12345678号-1',
    publicSecurityFiling: '浙公网安备33010002000123号',
    supervisionPhone: '0571-12328',
    host: 'cert.example.cn',
  })
})
