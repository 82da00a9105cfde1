import { stricterStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { Certificate } from './certificate.ts'

/** 从严: the province's fields under the stricter of both statuses; two dates of the same end count by the earlier. */
export function stricterOf(original: Certificate, copy: Certificate): Certificate {
  const status = stricterStatus(original.status, copy.status)
  const told = status === original.status ? original : copy
  const lastDays = [original.lastValidDay, copy.lastValidDay].filter((day) => day !== undefined).toSorted()
  return {
    ...original,
    status,
    ...(told.statusReason === undefined ? {} : { statusReason: told.statusReason }),
    ...(lastDays[0] === undefined ? {} : { lastValidDay: lastDays[0] }),
    asOf: told.asOf,
  }
}
