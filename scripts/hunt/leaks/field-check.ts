import type { Policy } from 'gateway/release/compile-policy.ts'
import { HOLDER_NATURES, type ReleaseView } from 'gateway/release/policy-model.ts'
import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { Json } from '../wire/json.ts'

function treatmentsAllowed(policy: Policy, certificate: Json, view: ReleaseView, field: CertificateField): Set<string> {
  const kind = CERTIFICATE_KINDS.find((one) => one === certificate.at('kind'))
  if (kind === undefined) return new Set()
  return new Set(
    HOLDER_NATURES.flatMap((holder) => {
      const { cells, identityNumber } = policy.tableOf({ ...view, kind, holder })
      // A value that is an identity number follows the rule for identity numbers, whatever field it stands in.
      const own = cells.filter((cell) => cell.field === field)
      return [...own, ...(own.length > 0 && identityNumber ? [identityNumber] : [])].map(({ treatment }) => treatment)
    }),
  )
}

/** Fields of a released certificate that this view does not release, or not under the treatment that it names. */
export function foreignFields(policy: Policy, certificate: Json, view: ReleaseView): readonly string[] {
  return CERTIFICATE_FIELDS.filter((field) => {
    const treatment = certificate.text('treatments', field)
    const isThere = certificate.at(field) !== undefined
    if (!isThere && treatment === '') return false
    return !treatmentsAllowed(policy, certificate, view, field).has(treatment)
  })
}
