import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { isPrintedCode, readPrintedCode } from 'shared-types/presentation-code/printed-code.ts'
import { weighReasons } from 'shared-types/presentation-code/weigh-reasons.ts'
import { civilDay } from '../certificates/civil-day.ts'
import { fieldsFor } from '../certificates/fields-for.ts'
import type { PrintedCodes } from '../vouchers/printed-code.ts'
import {
  releasedOf,
  type CodeFindings,
  type CodeTerms,
  type InvestigateCodeDeps,
  type InvestigatedCode,
} from './investigate-code.ts'
import { stateReasons } from './state-reasons.ts'

/** What looking into a printed code needs. */
export interface InvestigatePrintedDeps extends InvestigateCodeDeps {
  readonly printedCodes: Pick<PrintedCodes, 'find'>
}

const NOTHING_FOUND: Omit<CodeFindings, 'reasons'> = { pairs: [], confirmedOnline: false }

/**
 * 查固定码: a code of a printed voucher at an official host; undefined for any other text. It proves which certificate the
 * paper names and not whose hands the paper is in, so it is judged by the present state alone. One that nobody here printed
 * proves nothing either way (`static-code`); one that its holder took back tells nothing of the certificate.
 */
export async function investigatePrinted(
  deps: InvestigatePrintedDeps,
  text: string,
  terms: CodeTerms,
): Promise<InvestigatedCode | undefined> {
  const trustList = await deps.trustList()
  if (trustList === undefined || !isPrintedCode(text, trustList.hosts)) return undefined
  const findings = await find(deps, readPrintedCode(text, trustList.hosts), terms)
  const trustListStale = trustList.nextUpdate < Math.floor(deps.now() / 1000)
  const { confirmedOnline } = findings
  return { findings, weighed: weighReasons(findings.reasons, { trustListStale, confirmedOnline }) }
}

async function find(
  deps: InvestigatePrintedDeps,
  code: Uint8Array | undefined,
  terms: CodeTerms,
): Promise<CodeFindings> {
  const found = code && (await deps.printedCodes.find(code))
  if (!code || !found) return { ...NOTHING_FOUND, reasons: ['static-code'] }
  if (found.revoked) return { ...NOTHING_FOUND, reasons: ['right-ended'] }
  const states = await deps.findRunningStates({
    codeKey: `printed:${encodeBase64url(code)}`,
    purpose: terms.purpose,
    fields: fieldsFor(deps.activePolicy(), terms),
    entries: [found.certificate],
  })
  const today = civilDay(deps.now())
  const told = states.flatMap((state) => stateReasons(state.confirmation, deps.now(), today))
  return {
    reasons: [...new Set([...told, ...(terms.outsideArea ? (['outside-area'] as const) : [])])],
    pairs: states.flatMap((state) => releasedOf(deps, { state, terms, today, hasRight: true })),
    confirmedOnline: states.some((state) => state.confirmation.outcome === 'confirmed'),
  }
}
