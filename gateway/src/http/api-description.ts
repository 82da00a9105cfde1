import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { REQUEST_EXAMPLES } from './request-examples.ts'
import type { GatewayServer } from './server-types.ts'

const DESCRIPTION = `Front door to China's road-transport electronic certificates 道路运输电子证照. Every answer of 400 or
above is a problem document (RFC 9457) with a \`code\` of a closed list. Instants are RFC 3339 in UTC, dates are
calendar dates in UTC+8. Identity numbers, plates and codes travel in bodies only.`

/** The schema of a body with its example, for the description alone: validation never sees it. */
function withExample(body: unknown, method: string, url: string): unknown {
  const example = REQUEST_EXAMPLES[`${method} ${url}`]
  return example === undefined || typeof body !== 'object' ? body : { ...body, examples: [example] }
}

/** The description of the whole API: OpenAPI 3.1 at `/openapi.json`, readable at `/docs`. */
export async function installApiDescription(server: GatewayServer): Promise<void> {
  await server.register(swagger, {
    transform: ({ schema, url, route }) => ({
      url,
      schema: { ...schema, body: withExample(schema.body, String(route.method), url) },
    }),
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Road-transport certificate gateway 道路运输电子证照网关',
        description: DESCRIPTION,
        version: '0.1.0',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          accessToken: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'Access token of POST /api/v1/sessions, ten minutes',
          },
        },
      },
      tags: [
        { name: 'identity', description: '登录、实名绑定、执法人员激活' },
        { name: 'certificates', description: '证照' },
        { name: 'presentation', description: '亮证' },
        { name: 'verification', description: '核验' },
        { name: 'delegation', description: '授权亮证与经办人' },
        { name: 'applications', description: '申领' },
        { name: 'trust', description: '根与信任列表' },
      ],
    },
  })
  server.get('/openapi.json', { config: { page: true }, schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(server.swagger())),
  )
  await server.register(async (pages) => {
    pages.addHook('onRoute', (route) => {
      route.config = { ...route.config, page: true }
    })
    await pages.register(swaggerUi, { routePrefix: '/docs', uiConfig: { url: '/openapi.json' } })
  })
}
