import { releaseTerms } from 'gateway/certificates/release-terms.ts'
import type { Policy } from 'gateway/release/compile-policy.ts'
import { RELATIONS } from 'shared-types/vocabulary/people.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import type { Json } from '../wire/json.ts'
import type { Operation } from '../wire/operations.ts'
import { signIn } from '../wire/person.ts'
import { send } from '../wire/send.ts'
import { foreignFields } from './field-check.ts'
import type { Inspect } from './inspect-answer.ts'
import type { Person } from './people.ts'
import { endsSomething, requestsOf } from './requests.ts'
import type { Rights } from './rights.ts'

/** What a walk needs. */
export interface Walk {
  readonly stack: HuntedStack
  readonly policy: Policy
  readonly people: readonly Person[]
  readonly rights: Rights
  readonly operations: readonly Operation[]
  readonly inspect: Inspect
}

const NO_IDS = 3

/** Fields in a person's own list that the relation named beside them does not release. */
function foreignOwnFields(policy: Policy, certificate: Json): readonly string[] {
  const relation = RELATIONS.find((one) => one === certificate.text('relation'))
  return relation === undefined ? ['relation'] : foreignFields(policy, certificate, releaseTerms(relation))
}

async function walkOperation(walk: Walk, operation: Operation, asker: Person): Promise<void> {
  const { stack, people, policy, rights, inspect } = walk
  const [other] = people.filter(({ persona }) => persona !== asker.persona)
  if (other === undefined) return
  const guest = endsSomething(operation) && !operation.path.includes('{')
  const token = guest ? await signIn(stack, `guest:hunt-${asker.persona}`) : asker.token
  const foreign = people.filter(({ persona }) => persona !== asker.persona).flatMap(({ certificates }) => certificates)
  const filling = {
    asker,
    other,
    ownIds: asker.certificates.map(({ certificateId }) => certificateId),
    foreignIds: foreign.slice(0, NO_IDS).map(({ certificateId }) => certificateId),
  }
  const allowed = new Set([
    asker.realName,
    ...rights.partnerValues(asker),
    ...(operation.path.startsWith('/api/v1/certificates') ? rights.ownValues(policy, asker) : []),
  ])
  for (const sending of requestsOf(operation, filling)) {
    const answer = await send(stack.gateway, { ...sending, token })
    const where = `${operation.method} ${operation.path} as ${asker.persona} (${String(answer.status)})`
    inspect(answer, where, allowed)
    const certificates = [...answer.body.list('certificates'), answer.body].filter((one) => one.at('treatments'))
    for (const certificate of certificates)
      for (const field of foreignOwnFields(policy, certificate)) inspect.report(`${field} against the policy`, where)
  }
}

/** Every operation as every persona, and the pages beside the API. */
export async function walkRoutes(walk: Walk): Promise<void> {
  // Side by side: most of the time is the quarter of a second that refusals take.
  await Promise.all(
    walk.people.map(async (asker) => {
      for (const operation of walk.operations) await walkOperation(walk, operation, asker)
    }),
  )
  for (const path of ['/openapi.json', '/docs', '/', '/V/1234567890', '/P/1234567890', '/nothing-here']) {
    const answer = await send(walk.stack.gateway, { method: 'GET', path })
    walk.inspect(answer, `GET ${path} (${String(answer.status)})`, new Set())
  }
}
