import type { ApplicationForm, ApplicationFormRequest } from 'shared-types/contracts/application-kinds.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { ShowCertificate, ShowCertificateFailure } from '../certificates/show-certificate.ts'
import type { HolderViewer } from '../identity/viewer.ts'
import type { ApplicationKinds } from './application-kinds.ts'
import { refusedFields, type FieldsRefusal } from './refused-fields.ts'

/** What a form needs; the certificate is shown under the terms of purpose `apply`. */
export interface ShowApplicationFormDeps {
  readonly kinds: ApplicationKinds
  readonly showCertificate: ShowCertificate
}

export type ShowApplicationFormFailure = ShowCertificateFailure | FieldsRefusal

/** 取表: the questions of a kind, and what its province knows already. */
export type ShowApplicationForm = (
  viewer: HolderViewer,
  request: ApplicationFormRequest,
  requestId: string,
) => Promise<Result<ApplicationForm, ShowApplicationFormFailure>>

/** Makes the use case. A kind that needs no certificate tells nothing of one. */
export function createShowApplicationForm(deps: ShowApplicationFormDeps): ShowApplicationForm {
  return async (viewer, { kindId, certificateId }, requestId) => {
    const kind = deps.kinds.find(kindId)
    if (kind === undefined) return fail(refusedFields([{ path: 'kindId', rule: 'unknown' }]))
    if (certificateId === undefined) return succeed({ kind })
    const shown = await deps.showCertificate(viewer, certificateId, requestId)
    if (!shown.ok) return shown
    const certificate = shown.value
    if (certificate.relation === 'authorised') return fail('not-found')
    const fits = certificate.kind === kind.kind && certificate.province === kind.province
    return fits ? succeed({ kind, certificate }) : fail(refusedFields([{ path: 'certificateId', rule: 'other-kind' }]))
  }
}
