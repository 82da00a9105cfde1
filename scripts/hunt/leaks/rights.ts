import { releaseTerms } from 'gateway/certificates/release-terms.ts'
import type { Policy } from 'gateway/release/compile-policy.ts'
import type { ReleaseView } from 'gateway/release/policy-model.ts'
import { RELATIONS, type Relation } from 'shared-types/vocabulary/people.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { send } from '../wire/send.ts'
import { clearValues } from './allowance.ts'
import type { Person } from './people.ts'
import type { RawRecord } from './raw-record.ts'

const OWNER = 'owner'
const CLERK = 'clerk'
const DRIVER = 'driver'
const ORGANISATION = '001'

/** Which records a persona may see, and in which relation: read from the sandbox and the owner's own authorisations. */
export interface Rights {
  recordsOf(person: Person, relation: Relation): readonly RawRecord[]
  /** Values in clear in the person's own list and details. */
  ownValues(policy: Policy, person: Person): readonly string[]
  /** Values in clear for whoever is shown the person's certificates in this view. */
  shownValues(policy: Policy, person: Person, view: ReleaseView): readonly string[]
  /** Names that two sides of an authorisation or an appointment tell each other. */
  partnerValues(person: Person): readonly string[]
}

/** One authorisation that the company gave, with the driver's name as the company typed it. */
interface Given {
  readonly driverName: string
  readonly plateNumber: string
  readonly accepted: boolean
}

async function givenDelegations(stack: HuntedStack, owner: Person | undefined): Promise<readonly Given[]> {
  if (owner === undefined) return []
  const given = await send(stack.gateway, { method: 'GET', path: '/api/v1/delegations', token: owner.token })
  return given.body.list('delegations').map((one) => ({
    driverName: one.text('driverName'),
    plateNumber: one.text('plateNumber'),
    accepted: one.text('state') === 'accepted',
  }))
}

function textsOf(records: readonly RawRecord[], ...fields: readonly string[]): readonly string[] {
  const values = records.flatMap((record) => record.values)
  return values.filter(({ field }) => field !== undefined && fields.includes(field)).map(({ text }) => text)
}

/** Reads the rights as they stand now. */
export async function readRights(
  stack: HuntedStack,
  records: readonly RawRecord[],
  people: readonly Person[],
): Promise<Rights> {
  const named = (persona: string): Person | undefined => people.find((one) => one.persona === persona)
  const given = await givenDelegations(stack, named(OWNER))
  const plates = new Set(given.filter(({ accepted }) => accepted).map(({ plateNumber }) => plateNumber))
  const held = (persona: string, isCompany: boolean): readonly RawRecord[] =>
    records.filter((one) => one.persona === persona && (one.holderCodeType === ORGANISATION) === isCompany)
  const fleet = held(OWNER, true)
  const delegated = fleet.filter(
    ({ kind, values }) =>
      (kind === 5 || kind === 6) && values.some(({ field, text }) => field === 'plateNumber' && plates.has(text)),
  )
  const recordsOf: Rights['recordsOf'] = ({ persona }, relation) => {
    if (relation === 'own') return held(persona, false)
    if (relation === 'company') return persona === OWNER ? fleet : []
    if (relation === 'agent') return persona === CLERK ? fleet : []
    return persona === DRIVER ? delegated : []
  }
  return {
    recordsOf,
    ownValues: (policy, person) => [
      ...RELATIONS.flatMap((relation) => clearValues(policy, recordsOf(person, relation), releaseTerms(relation))),
    ],
    shownValues: (policy, person, view) =>
      RELATIONS.flatMap((relation) => clearValues(policy, recordsOf(person, relation), view)),
    partnerValues: ({ persona, realName }) => {
      // The agent keeps the company's authorisations and so sees what the legal representative sees of them.
      const manages = persona === OWNER || persona === CLERK
      const offered = given.filter(({ driverName }) => manages || driverName === realName)
      const typed = manages ? [named(CLERK)?.realName, ...given.map(({ driverName }) => driverName)] : []
      const companies = manages || offered.length > 0 ? textsOf(fleet, 'companyName', 'holderName') : []
      return [
        ...typed.filter((name) => name !== undefined),
        ...companies,
        ...offered.map(({ plateNumber }) => plateNumber),
      ]
    },
  }
}
