import type { CompanyAgent, CompanyAgentList, CompanyAgentRequest } from 'shared-types/contracts/company-agents.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** 经办人清单: appointments that run, given and received. */
export async function listAgents(gateway: Gateway): Promise<Result<readonly CompanyAgent[], GatewayFailure>> {
  const answer = await gateway.ask<CompanyAgentList>({ method: 'GET', path: '/company-agents', access: 'required' })
  return answer.ok ? { ok: true, value: answer.value.body.agents } : answer
}

/** 指定经办人: `not-allowed` when the viewer legally represents no company. */
export async function appointAgent(gateway: Gateway, body: CompanyAgentRequest): Promise<Result<true, GatewayFailure>> {
  const request = { method: 'POST', path: '/company-agents', body, access: 'required' } as const
  const answer = await gateway.ask<unknown>(request)
  return answer.ok ? { ok: true, value: true } : answer
}

/** 撤销经办人 by the one who appointed; by the agent it is laying the task down. */
export async function endAgent(gateway: Gateway, agentId: string): Promise<Result<true, GatewayFailure>> {
  const path = `/company-agents/${encodeURIComponent(agentId)}`
  const answer = await gateway.ask<unknown>({ method: 'DELETE', path, access: 'required' })
  return answer.ok ? { ok: true, value: true } : answer
}
