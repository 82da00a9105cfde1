import type { Finding } from '../hunt.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { listCertificates, signIn } from '../wire/person.ts'
import { send, type Answer } from '../wire/send.ts'
import { showCode, textOfCode, verifyCode } from '../wire/shown-code.ts'
import type { BaseRecord } from './base-records.ts'
import type { Canary } from './canary.ts'
import { deform } from './deform.ts'
import { pick } from './pick.ts'

/** What the campaign over the wire tried and found; answers by status. */
export interface WireOutcome {
  readonly tried: number
  readonly statuses: ReadonlyMap<number, number>
  readonly findings: readonly Finding[]
}

/** A persona with what its phone can ask for. */
interface Target {
  readonly persona: string
  readonly token: string
  readonly certificateIds: readonly string[]
  /** A code shown before anything was deformed; undefined when it could not be shown. */
  readonly code: string | undefined
}

const LISTERS = ['driver', 'owner', 'clerk', 'soletrader', 'ridehail', 'hazmat'] as const

async function targetOf(stack: HuntedStack, persona: string): Promise<Target> {
  const token = await signIn(stack, `demo:${persona}`)
  const certificateIds = (await listCertificates(stack, token)).map(({ certificateId }) => certificateId)
  const request = { token, certificateIds: certificateIds.slice(0, 1), view: 'inspection' } as const
  const shown = certificateIds.length === 0 ? undefined : await showCode(stack, request)
  const code = shown?.codeOf(shown.stepNow())
  return { persona, token, certificateIds, code: code && textOfCode(code, 'inspection') }
}

function faultsOf(answer: Answer, how: string, where: string, canary: Canary): readonly Finding[] {
  const said = JSON.stringify(answer.headers) + answer.text
  return [
    ...(canary.isIn(said) ? [{ what: `a canary comes out (${how})`, where }] : []),
    ...(answer.status >= 500 && answer.status !== 503
      ? [{ what: `answered ${String(answer.status)} (${how})`, where }]
      : []),
  ]
}

/** Puts a deformed record in its upstream's place. */
async function patch(stack: HuntedStack, base: BaseRecord, canary: Canary): Promise<string> {
  const { how, members, remove } = deform(base.raw, canary)
  const path = `/sandbox/records/${encodeURIComponent(base.identifier)}/patch`
  const body = { upstream: base.wire, members, remove }
  const answer = await send(stack.sandbox, { method: 'POST', path, body })
  if (answer.status !== 200) throw new Error(`the sandbox refused a patch (${String(answer.status)})`)
  return how
}

/** What the phone asks while the record is deformed: list, a detail, a verification. */
async function askAround(stack: HuntedStack, target: Target, officer: string): Promise<readonly [string, Answer][]> {
  const { token, certificateIds, code } = target
  const get = (path: string) => send(stack.gateway, { method: 'GET', path, token })
  const asked: [string, Answer][] = [['GET /api/v1/certificates', await get('/api/v1/certificates')]]
  if (certificateIds.length > 0)
    asked.push(['GET /api/v1/certificates/{certificateId}', await get(`/api/v1/certificates/${pick(certificateIds)}`)])
  if (code !== undefined) asked.push(['POST /api/v1/verifications', await verifyCode(stack, code, officer, '330106')])
  return asked
}

/** Hostile records at the real upstreams, over real connections, asked for through the public API. */
export async function attackOverTheWire(
  stack: HuntedStack,
  bases: readonly BaseRecord[],
  count: number,
  canary: Canary,
): Promise<WireOutcome> {
  const targets = await Promise.all(LISTERS.map((persona) => targetOf(stack, persona)))
  const officer = await signIn(stack, 'demo:inspector')
  const reachable = bases.filter(({ persona }) => targets.some((target) => target.persona === persona))
  const findings: Finding[] = []
  const statuses = new Map<number, number>()
  try {
    for (let tried = 0; tried < count; tried += 1) {
      const base = pick(reachable)
      const how = await patch(stack, base, canary)
      const askers = targets.filter(
        ({ persona }) => persona === base.persona || (base.persona === 'owner' && persona !== 'ridehail'),
      )
      for (const [where, answer] of await askAround(stack, pick(askers), officer)) {
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        findings.push(...faultsOf(answer, `${base.wire}: ${how}`, where, canary))
      }
      await send(stack.sandbox, { method: 'DELETE', path: '/sandbox/patches' })
    }
  } finally {
    await send(stack.sandbox, { method: 'DELETE', path: '/sandbox/patches' })
  }
  return { tried: count, statuses, findings }
}
