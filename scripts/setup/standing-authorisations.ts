import { CertificateList, type OwnCertificate } from 'shared-types/contracts/certificates.ts'
import {
  CompanyAgentCreated,
  CompanyAgentList,
  type CompanyAgentRequest,
} from 'shared-types/contracts/company-agents.ts'
import { DelegationCreated, DelegationList, type DelegationRequest } from 'shared-types/contracts/delegations.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { Type } from 'typebox'
import type { SignedInPersona } from './bind-persona.ts'
import type { ApiFailure, GatewayApi } from './gateway-api.ts'
import { yearFrom } from './year-from.ts'

/** 车牌颜色 2 黄, JT/T 697.7: heavy vehicles. */
const YELLOW = 2
/** Kind 5: vehicle certificate 道路运输证 of freight transport. */
const FREIGHT_VEHICLE = 5
/** A delegation's acceptance has no body and any answer. */
const AnyAnswer = Type.Unknown()

/** What may be authorised: a valid tractor (GA/T 16.4 type beginning with Q) or a valid trailer (plate ending in 挂). */
const SUITABLE = {
  tractor: (certificate: OwnCertificate) =>
    certificate.plateColor === YELLOW && certificate.vehicleType?.startsWith('Q') === true,
  trailer: (certificate: OwnCertificate) => certificate.plateNumber?.endsWith('挂') === true,
} as const

/**
 * 授权亮证: the owner authorises the driver for one tractor and one trailer for 12 months less a day, and the driver
 * accepts. What stands already is left alone. The failure names the step for the terminal.
 */
export async function authoriseDriver(
  gateway: GatewayApi,
  owner: SignedInPersona,
  driver: SignedInPersona,
  today: string,
): Promise<Result<void, string>> {
  const list = await gateway.call({
    method: 'GET',
    path: '/certificates',
    token: owner.accessToken,
    answer: CertificateList,
  })
  if (!list.ok) return fail(told("owner's certificates", list.failure))
  const given = await delegationsOf(gateway, owner)
  if (!given.ok) return given
  const standing = given.value.filter((item) => item.side === 'given' && item.state !== 'ended')
  for (const [what, suits] of Object.entries(SUITABLE)) {
    const vehicles = list.value.certificates.filter((item) => item.kind === FREIGHT_VEHICLE && suits(item))
    const plates = vehicles.map((item) => item.plateNumber)
    if (standing.some((item) => item.plateNumber !== undefined && plates.includes(item.plateNumber))) continue
    const vehicle = vehicles.filter((item) => item.status === 'VALID').sort(byPlate)[0]
    if (vehicle === undefined) return fail(`the owner has no valid ${what} to authorise`)
    const { realName: name, idNumber } = driver.persona
    const body: DelegationRequest = {
      certificateId: vehicle.certificateId,
      driver: { name, idNumber },
      ...yearFrom(today),
    }
    const created = await gateway.call({
      method: 'POST',
      path: '/delegations',
      token: owner.accessToken,
      body,
      answer: DelegationCreated,
    })
    if (!created.ok) return fail(told(`authorisation of a ${what}`, created.failure))
  }
  return acceptAll(gateway, driver)
}

/** 指定经办人: the owner appoints the clerk for a year with every scope of this issue, unless it stands already. */
export async function appointClerk(
  gateway: GatewayApi,
  owner: SignedInPersona,
  clerk: SignedInPersona,
  today: string,
): Promise<Result<void, string>> {
  const list = await gateway.call({
    method: 'GET',
    path: '/company-agents',
    token: owner.accessToken,
    answer: CompanyAgentList,
  })
  if (!list.ok) return fail(told('company agents', list.failure))
  const { realName: name, idNumber } = clerk.persona
  const stands = list.value.agents.some(
    (item) => item.side === 'given' && item.agentName === name && item.until >= today,
  )
  if (stands) return succeed(undefined)
  const body: CompanyAgentRequest = { name, idNumber, scope: ['view', 'authorise', 'apply'], until: yearFrom(today).to }
  const created = await gateway.call({
    method: 'POST',
    path: '/company-agents',
    token: owner.accessToken,
    body,
    answer: CompanyAgentCreated,
  })
  return created.ok ? succeed(undefined) : fail(told("the clerk's appointment", created.failure))
}

async function acceptAll(gateway: GatewayApi, driver: SignedInPersona): Promise<Result<void, string>> {
  const received = await delegationsOf(gateway, driver)
  if (!received.ok) return received
  const offers = received.value.filter((item) => item.side === 'received' && item.state === 'offered')
  for (const { delegationId } of offers) {
    const path = `/delegations/${delegationId}/acceptance`
    const accepted = await gateway.call({ method: 'POST', path, token: driver.accessToken, answer: AnyAnswer })
    if (!accepted.ok) return fail(told('acceptance of an authorisation', accepted.failure))
  }
  return succeed(undefined)
}

async function delegationsOf(
  gateway: GatewayApi,
  who: SignedInPersona,
): Promise<Result<DelegationList['delegations'], string>> {
  const list = await gateway.call({
    method: 'GET',
    path: '/delegations',
    token: who.accessToken,
    answer: DelegationList,
  })
  return list.ok ? succeed(list.value.delegations) : fail(told('authorisations', list.failure))
}

function byPlate(one: OwnCertificate, other: OwnCertificate): number {
  return (one.plateNumber ?? '').localeCompare(other.plateNumber ?? '')
}

function told(what: string, failure: ApiFailure): string {
  return `${what}: ${failure.code} (${String(failure.status)})`
}
