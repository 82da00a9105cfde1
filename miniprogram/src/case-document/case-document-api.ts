import type { CaseDocument, CaseDocumentRequest } from 'shared-types/contracts/case-documents.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'

/** 办案取证: whole records; whoever gets them keeps them for as long as the answer says and no longer. */
export async function takeCaseDocument(
  gateway: Gateway,
  body: CaseDocumentRequest,
): Promise<Result<CaseDocument, GatewayFailure>> {
  const answer = await gateway.ask<CaseDocument>({ method: 'POST', path: '/case-documents', body, access: 'required' })
  return answer.ok ? succeed(answer.value.body) : answer
}
