import type { Operation } from '../wire/operations.ts'
import type { Sending } from '../wire/send.ts'
import type { Person } from './people.ts'

/** What a request is filled with: the asker, somebody else, and ids that are the asker's, another's, nobody's. */
export interface Filling {
  readonly asker: Person
  readonly other: Person
  readonly ownIds: readonly string[]
  readonly foreignIds: readonly string[]
}

const NOBODYS_ID = 'A'.repeat(43)
const ANCHOR = 'AAECAwQFBgcICQoLDA0ODw'
const FAR_DAY = '2027-05-31'

/** Ends something that the demo needs: tried with ids of others only, or by a guest where it needs none. */
export function endsSomething({ method, path }: Operation): boolean {
  return method === 'DELETE' || /\/(acceptance|sign-out|devices|lost|all)(\/|$)/.test(path)
}

/** Bodies that get past the request schema; everything else is asked for with the example of the description. */
function bodiesOf({ path, example }: Operation, { asker, other, ownIds, foreignIds }: Filling): readonly unknown[] {
  const person = { name: other.realName, idNumber: other.idNumber }
  const proof = { method: 'phone-code', proofId: NOBODYS_ID, code: '000000' }
  const show = { view: 'inspection', anchor: ANCHOR, steps: 10 }
  switch (path) {
    case '/api/v1/sessions':
      return [{ loginCode: `demo:${asker.persona}` }, { loginCode: other.idNumber }]
    case '/api/v1/identity-proofs/phone-code':
      return [person]
    case '/api/v1/identity-bindings':
      return [{ ...person, proof, noticeVersion: '2026-11' }]
    case '/api/v1/inspector-activations':
      return [{ agencyCode: 'ZF330000', badgeNumber: '33010001', activationCode: `${asker.persona}-000000` }]
    case '/api/v1/presentations':
      return [...foreignIds.slice(0, 1), NOBODYS_ID].map((id) => ({ ...show, certificateIds: [id] }))
    case '/api/v1/verifications':
      return [{ code: 'RTC1:12345' }, { code: other.idNumber }]
    case '/api/v1/delegations':
      return [...ownIds.slice(0, 1), ...foreignIds.slice(0, 1)].map((certificateId) => ({
        certificateId,
        driver: { name: other.realName, idNumber: '339900199001011236' },
        from: '2020-01-01',
        to: FAR_DAY,
      }))
    case '/api/v1/company-agents':
      return [{ name: other.realName, idNumber: '339900199001011236', scope: ['view'], until: '2020-01-01' }]
    default:
      return [example]
  }
}

/** Every request of one operation by one asker. */
export function requestsOf(operation: Operation, filling: Filling): readonly Sending[] {
  const { method, path } = operation
  const ids = [...(endsSomething(operation) ? [] : filling.ownIds), ...filling.foreignIds, NOBODYS_ID]
  const paths = path.includes('{n}')
    ? ['1', '2', '999'].map((n) => path.replace('{n}', n))
    : path.includes('{')
      ? ids.map((id) => path.replace(/\{[^}]+\}/, id))
      : [path]
  const bodies = operation.example === undefined ? [undefined] : bodiesOf(operation, filling)
  return paths.flatMap((each) =>
    bodies.map((body) => ({ method, path: each, ...(body === undefined ? {} : { body }) })),
  )
}
