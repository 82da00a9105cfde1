import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import {
  CERTIFICATE_KINDS,
  certificateKindFacts,
  type CertificateKind,
} from 'shared-types/vocabulary/certificate-kinds.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { cellName, type Policy } from '../compile-policy.ts'
import type { ExpectedRelease, TreatmentExample } from '../expectations.ts'
import { holderNaturesOf, type HolderNature, type OpenView } from '../policy-model.ts'
import { release } from '../release.ts'
import type { ReleasedRecord } from '../released.ts'
import { applyOf } from '../treatments.ts'
import { isSameView, placeOf, placeOfView, type LintFinding } from './finding.ts'

/** What the policy makes of the sample of an expected output. */
function outputOf(
  policy: Policy,
  { audience, purpose, sample }: ExpectedRelease,
  kind: CertificateKind,
): ReleasedRecord {
  const record = {
    kind,
    typeCode: certificateKindFacts(kind)?.typeCode ?? '',
    province: '33',
    status: 'VALID',
    statusReason: sample.statusReason,
    asOf: 0,
    stale: false,
    holderCodeType: sample.holder === 'person' ? HOLDER_CODE_TYPES.identityNumber : HOLDER_CODE_TYPES.organisation,
    values: sample.values,
  } as const
  return release(policy, record, { audience, purpose, today: policy.expectations.today })
}

/** The value as an expected output writes it; `exists` for one of which nothing but that is told. */
function textOf(output: ReleasedRecord, field: CertificateField): string | undefined {
  const value = output[field]
  if (value === undefined) return output.treatments[field] === undefined ? undefined : 'exists'
  return Array.isArray(value) ? value.join(', ') : String(value)
}

function compare(policy: Policy, expected: ExpectedRelease, kind: CertificateKind): readonly LintFinding[] {
  const output = outputOf(policy, expected, kind)
  const { audience, purpose, sample } = expected
  return CERTIFICATE_FIELDS.flatMap((field): LintFinding[] => {
    const wanted = expected.values.find((value) => value.field === field)
    if (textOf(output, field) === wanted?.text) return []
    const cell = { audience, purpose, kind, holder: sample.holder, field }
    return [
      {
        ...(wanted?.place ?? placeOf(policy.ruleOf(cell))),
        proof: 7,
        cell: cellName(cell),
        what: wanted === undefined ? 'a value leaves that is not expected' : 'what leaves is not what is expected here',
        write: 'correct the rule; or weigh the change and correct the expected output',
      },
    ]
  })
}

/** Released cells of one kind of which no output is expected at all, and outputs that do not come true. */
function checkKind(
  policy: Policy,
  view: OpenView,
  kind: CertificateKind,
  holder: HolderNature,
): readonly LintFinding[] {
  const { audience, purpose } = view
  const expected = policy.expectations.releases.filter(
    (each) => isSameView(each, view) && each.sample.holder === holder && each.kinds.includes(kind),
  )
  const shown = new Set(expected.flatMap(({ values }) => values.map(({ field }) => field)))
  const { cells } = policy.tableOf({ audience, purpose, kind, holder })
  const unshownCells = cells
    .filter(({ field }) => !shown.has(field))
    .map(({ field }): LintFinding => {
      const cell = { audience, purpose, kind, holder, field }
      const what = 'it is released and no output is expected of it'
      const write = `withhold it, or add \`${field}:\` to the expected outputs of the view`
      return { ...placeOf(policy.ruleOf(cell)), proof: 7, cell: cellName(cell), what, write }
    })
  return [...unshownCells, ...expected.flatMap((each) => compare(policy, each, kind))]
}

function failedExample({ treatment, given, expected, place }: TreatmentExample): readonly LintFinding[] {
  if (applyOf(treatment)(given) === expected) return []
  const what = `${treatment} does not make of this value what is expected`
  return [{ ...place, proof: 7, what, write: 'correct the example; a treatment itself changes in the code alone' }]
}

/** Treatments that a rule uses and that no example shows. */
function unshown(policy: Policy): readonly LintFinding[] {
  const shown = new Set<string>(policy.expectations.examples.map(({ treatment }) => treatment))
  const used = new Map(policy.rules.map((rule) => [rule.treatment, rule] as const))
  return [...used]
    .filter(([treatment]) => treatment.includes(':') && !shown.has(treatment))
    .map(([treatment, rule]) => ({
      ...placeOf(rule),
      proof: 7,
      what: `no example shows ${treatment}`,
      write: 'add one to the file of examples',
    }))
}

/** Proof 7: every released cell has an expected output, and it comes true; every treatment in use has examples. */
export function proveExpectations(policy: Policy): readonly LintFinding[] {
  const cells = policy.openViews.flatMap((view) =>
    CERTIFICATE_KINDS.flatMap((kind) =>
      holderNaturesOf(kind).flatMap((holder) => checkKind(policy, view, kind, holder)),
    ),
  )
  const unplaced = policy.expectations.releases
    .filter((each) => each.kinds.length === 0)
    .map((each): LintFinding => ({
      ...placeOfView(policy, each),
      proof: 7,
      what: 'an output is of no kind',
      write: 'name its kinds',
    }))
  return [...cells, ...unplaced, ...policy.expectations.examples.flatMap(failedExample), ...unshown(policy)]
}
