import type { CompanyAgentRequest } from 'shared-types/contracts/company-agents.ts'
import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import { readCertificate } from '../certificates/certificates-api.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import { appointAgent } from './agents-api.ts'
import type { RepresentedCompany } from './represented-companies.ts'

/**
 * 为哪家公司指定: a single company is the gateway's to know (`company` undefined); of several it wants the credit code of
 * the one that is meant, which stands in the details of its certificate. `upstream-unavailable` when it does not.
 */
export async function appointFor(
  gateway: Gateway,
  company: RepresentedCompany | undefined,
  request: CompanyAgentRequest,
): Promise<Result<true, GatewayFailure>> {
  if (!company) return appointAgent(gateway, request)
  const read = await readCertificate(gateway, company.certificateId)
  if (!read.ok) return read
  const { creditCode } = read.value
  return creditCode === undefined ? fail('upstream-unavailable') : appointAgent(gateway, { ...request, creditCode })
}
