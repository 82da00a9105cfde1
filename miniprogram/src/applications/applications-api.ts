import type { Application, ApplicationList, ApplicationRequest } from 'shared-types/contracts/applications.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

type Answer<T> = Promise<Result<T, GatewayFailure>>

const pathOf = (applicationId: string) => `/applications/${encodeURIComponent(applicationId)}`

/** 我的申请, newest first. */
export async function listApplications(gateway: Gateway): Answer<readonly Application[]> {
  const answer = await gateway.ask<ApplicationList>({ method: 'GET', path: '/applications', access: 'required' })
  return answer.ok ? succeed(answer.value.body.applications) : answer
}

/** 一件申请. */
export async function readApplication(gateway: Gateway, applicationId: string): Answer<Application> {
  const path = pathOf(applicationId)
  const answer = await gateway.ask<Application>({ method: 'GET', path, access: 'required' })
  return answer.ok ? succeed(answer.value.body) : answer
}

/** 提交申请: the same key and body again give the same application. */
export async function submitApplication(
  gateway: Gateway,
  body: ApplicationRequest,
  idempotencyKey: string,
): Answer<Application> {
  const request = { method: 'POST', path: '/applications', body, access: 'required', idempotencyKey } as const
  const answer = await gateway.ask<Application>(request)
  return answer.ok ? succeed(answer.value.body) : answer
}

/** 撤回申请. */
export async function withdrawApplication(gateway: Gateway, applicationId: string): Answer<Application> {
  const path = `${pathOf(applicationId)}/withdrawal`
  const answer = await gateway.ask<Application>({ method: 'POST', path, access: 'required' })
  return answer.ok ? succeed(answer.value.body) : answer
}
