import { Operator } from 'shared-types/contracts/operator.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import type { OperatorSettings } from '../configuration/operator-settings.ts'
import type { GatewayServer } from './server-types.ts'

/** What the answer is made of. */
export interface OperatorFacts {
  readonly operator: OperatorSettings
  /** Host in presentation codes, upper case. */
  readonly presentationHost: string
}

/** 运营者: `GET /api/v1/operator`; open to everybody, for the footer of the public page. */
export function registerOperatorRoutes(server: GatewayServer, { operator, presentationHost }: OperatorFacts): void {
  const answer: Operator = { ...operator, host: presentationHost.toLowerCase() }
  server.get(
    '/api/v1/operator',
    {
      schema: {
        summary: '运营者: who answers for the public page, its filings and the official host',
        tags: ['verification'],
        response: { 200: Operator, default: Problem },
      },
    },
    async (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(answer),
  )
}
