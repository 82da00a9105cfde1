import type { Policy } from 'gateway/release/compile-policy.ts'
import type { ReleaseView } from 'gateway/release/policy-model.ts'
import { send } from '../wire/send.ts'
import { showCode, textOfCode, verifyCode } from '../wire/shown-code.ts'
import { foreignFields } from './field-check.ts'
import type { Person } from './people.ts'
import type { Walk } from './walk-routes.ts'

const VIEWS = ['public', 'inspection'] as const
const PRESENTED: Readonly<Record<(typeof VIEWS)[number], ReleaseView>> = {
  public: { audience: 'public', purpose: 'present-public' },
  inspection: { audience: 'inspector', purpose: 'present-inspection' },
}
const PUBLIC: ReleaseView = { audience: 'public', purpose: 'verify-public' }
const ROADSIDE: ReleaseView = { audience: 'inspector', purpose: 'verify-roadside' }
const PLACES = ['330106', '510104'] as const

/** An officer within the own area sees as an officer, everybody else as the public. */
function viewOf(viewer: Person | undefined, place: string): ReleaseView {
  const badge = viewer?.badgeNumber ?? ''
  return badge !== '' && place.startsWith(badge.slice(0, 2)) ? ROADSIDE : PUBLIC
}

async function verifyAs(walk: Walk, subject: Person, code: string, viewer: Person | undefined): Promise<void> {
  const { stack, policy, rights, inspect } = walk
  for (const place of PLACES) {
    const view = viewOf(viewer, place)
    const answer = await verifyCode(stack, code, viewer?.token, place)
    const who = viewer?.persona ?? 'nobody'
    const where = `POST /api/v1/verifications as ${who} in ${place} about ${subject.persona}`
    inspect(answer, where, new Set(rights.shownValues(policy, subject, view)))
    for (const certificate of answer.body.list('certificates'))
      for (const field of foreignFields(policy, certificate, view)) inspect.report(`${field} against the policy`, where)
  }
}

async function showPiece(walk: Walk, subject: Person, certificateIds: readonly string[], policy: Policy) {
  const { stack, rights, inspect, people } = walk
  for (const view of VIEWS) {
    const shown = await showCode(stack, { token: subject.token, certificateIds, view })
    const where = `POST /api/v1/presentations as ${subject.persona} for ${view} (${String(shown.answer.status)})`
    inspect(shown.answer, where, new Set(rights.shownValues(policy, subject, PRESENTED[view])))
    const code = shown.codeOf(shown.stepNow())
    if (code === undefined) continue
    const text = textOfCode(code, view)
    for (const viewer of [undefined, ...people]) await verifyAs(walk, subject, text, viewer)
    const page = await send(stack.gateway, { method: 'GET', path: `/V/${text.replace(/^.*\D/, '')}` })
    inspect(page, 'GET /V/', new Set())
  }
}

/** Everybody shows everything, four kinds at a time at most, and everybody looks. */
export async function showAndVerify(walk: Walk): Promise<void> {
  await Promise.all(
    walk.people.map(async (subject) => {
      const byKind = new Map(subject.certificates.map((one) => [one.kind, one.certificateId]))
      for (const certificateId of byKind.values()) await showPiece(walk, subject, [certificateId], walk.policy)
    }),
  )
}
