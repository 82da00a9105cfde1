import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import type { Policy } from '../compile-policy.ts'
import { partOfCell } from '../load/fault-sink.ts'
import { HOLDER_NATURES, holderNaturesOf, type ReleaseView } from '../policy-model.ts'
import { isSameView, NO_PLACE, nameOfCells, placeOfView, type LintFinding } from './finding.ts'
import type { UpstreamSchema } from './lint-facts.ts'

function undecidedFields(policy: Policy, view: ReleaseView): readonly LintFinding[] {
  return HOLDER_NATURES.flatMap((holder) =>
    CERTIFICATE_FIELDS.flatMap((field): LintFinding[] => {
      const kinds = CERTIFICATE_KINDS.filter((kind) => holderNaturesOf(kind).includes(holder)).filter(
        (kind) => policy.ruleOf({ audience: view.audience, purpose: view.purpose, kind, holder, field }) === undefined,
      )
      if (kinds.length === 0) return []
      const { audience, purpose } = view
      return [
        {
          ...placeOfView(policy, view),
          proof: 1,
          cell: nameOfCells({ audience, purpose, holder, field }, kinds),
          what: 'no rule and no named default speaks of this field',
          write: `add ${field} to a block of \`release:\`, or to a default below \`withhold:\``,
        },
      ]
    }),
  )
}

function undecidedView(view: ReleaseView): LintFinding {
  return {
    ...NO_PLACE,
    proof: 1,
    cell: partOfCell({ audience: view.audience, purpose: view.purpose }),
    what: 'nothing speaks of this audience and purpose',
    write: 'add it to `closed:` with a named default, or give it a file of its own',
  }
}

function unmappedMembers({ file, members }: UpstreamSchema): readonly LintFinding[] {
  return members
    .filter(({ field }) => field === undefined)
    .map(({ name }) => ({
      file,
      line: 1,
      proof: 1,
      what: `the upstream tells ${name}, and no field carries it`,
      write: 'map it to a field of a certificate, or name it as structural beside the linter’s facts',
    }))
}

/**
 * Proof 1, totality: every audience and purpose is open or closed by name; in an open view every field of every kind is
 * decided; every member of every upstream's record is carried by a field. That nothing is decided twice is known from
 * loading.
 */
export function proveTotality(policy: Policy, upstreams: readonly UpstreamSchema[]): readonly LintFinding[] {
  const views = AUDIENCES.flatMap((audience) => PURPOSES.map((purpose) => ({ audience, purpose })))
  const findings = views.flatMap((view) => {
    if (policy.closedViews.some((closed) => isSameView(closed, view))) return []
    const isOpen = policy.openViews.some((open) => isSameView(open, view))
    return isOpen ? undecidedFields(policy, view) : [undecidedView(view)]
  })
  return [...findings, ...upstreams.flatMap(unmappedMembers)]
}
