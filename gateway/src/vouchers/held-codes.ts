import type { CertificateIdOf } from '../certificates/certificate-reference.ts'
import { civilDay } from '../certificates/civil-day.ts'
import type { FindRepresentedCompanies } from '../certificates/find-represented-companies.ts'
import type { StandingRights } from '../certificates/standing-rights.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { Sensitive } from '../release/sensitive.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { PrintedCode } from 'shared-types/contracts/vouchers.ts'
import type { HolderViewer } from './make-file-link.ts'
import type { HeldPrintedCode, PrintedCodes } from './printed-code.ts'

/** What looking after printed codes needs. */
export interface HeldCodesDeps {
  readonly printedCodes: Pick<PrintedCodes, 'listOf' | 'isHeldBy' | 'revoke'>
  readonly findRepresentedCompanies: FindRepresentedCompanies
  readonly rights: Pick<StandingRights, 'appointmentsOf'>
  readonly certificateIdOf: CertificateIdOf
  readonly evidence: EvidenceLog
  readonly now: () => number
  readonly newId: () => string
}

/** 我的打印码: those of the viewer's own certificates and of companies acted for; `complete` as in the contract. */
export type ListPrintedCodes = (
  viewer: HolderViewer,
) => Promise<{ readonly printedCodes: readonly PrintedCode[]; readonly complete: boolean }>

/** 作废: a code on a paper that was lost or is no longer wanted stops working at once. */
export type RevokePrintedCode = (
  viewer: HolderViewer,
  printedCodeId: string,
  requestId: string,
) => Promise<Result<void, 'not-found' | 'upstream-unavailable' | 'evidence-unavailable'>>

/** For whom the viewer acts without asking a province: himself, and companies whose agent he is. */
async function knownHolders(deps: HeldCodesDeps, { person }: HolderViewer): Promise<readonly Sensitive<string>[]> {
  const appointments = await deps.rights.appointmentsOf(person, civilDay(deps.now()))
  const companies = appointments.filter(({ scope }) => scope.includes('view')).map(({ companyCode }) => companyCode)
  return [person.identityNumber, ...companies]
}

/** Makes the question. */
export function createListPrintedCodes(deps: HeldCodesDeps): ListPrintedCodes {
  return async (viewer) => {
    const known = await knownHolders(deps, viewer)
    const represented = await deps.findRepresentedCompanies(viewer)
    const companies = represented.ok ? represented.value.map(({ creditCode }) => creditCode) : []
    const held = await deps.printedCodes.listOf([...known, ...companies])
    return { printedCodes: held.map((one) => told(deps, viewer, one)), complete: represented.ok }
  }
}

function told(deps: HeldCodesDeps, { person }: HolderViewer, held: HeldPrintedCode): PrintedCode {
  return {
    printedCodeId: held.printedCodeId,
    certificateId: deps.certificateIdOf(person.personRef, held.certificate.identifier),
    kind: held.certificate.kind,
    layout: held.layout,
    madeAt: new Date(held.madeAt).toISOString(),
  }
}

/** Makes the use case. A province is asked only for a code that is not the viewer's own or of a company he is agent of. */
export function createRevokePrintedCode(deps: HeldCodesDeps): RevokePrintedCode {
  return async (viewer, printedCodeId, requestId) => {
    const at = deps.now()
    const entry = {
      entryId: deps.newId(),
      at,
      event: 'printed-code-revoked',
      asker: askerOf(viewer),
      requestId,
    } as const
    const holders = await holderOf(deps, viewer, printedCodeId)
    const outcome = holders.ok
      ? ({ outcome: 'done' } as const)
      : ({ outcome: 'refused', reasons: [holders.failure] } as const)
    const recorded = await deps.evidence.record({ ...entry, ...outcome })
    if (!recorded.ok) return recorded
    if (!holders.ok) return holders
    return (await deps.printedCodes.revoke(holders.value, printedCodeId, at)) ? succeed(undefined) : fail('not-found')
  }
}

async function holderOf(
  deps: HeldCodesDeps,
  viewer: HolderViewer,
  printedCodeId: string,
): Promise<Result<readonly Sensitive<string>[], 'not-found' | 'upstream-unavailable'>> {
  const { isHeldBy } = deps.printedCodes
  const known = await knownHolders(deps, viewer)
  if (await isHeldBy(known, printedCodeId)) return succeed(known)
  const represented = await deps.findRepresentedCompanies(viewer)
  if (!represented.ok) return represented
  const companies = represented.value.map(({ creditCode }) => creditCode)
  return (await isHeldBy(companies, printedCodeId)) ? succeed(companies) : fail('not-found')
}
