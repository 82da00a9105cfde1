import type { PresentationRequest } from 'shared-types/contracts/presentations.ts'
import type { AttestationView } from 'shared-types/presentation-code/attestation.ts'
import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

/** A request whose members fit together. */
export interface CheckedRequest {
  readonly certificateIds: readonly string[]
  readonly view: AttestationView
  readonly anchor: Uint8Array
  readonly notBeforeSeconds: number
}

/** `request-invalid`: the member and the rule it broke. */
export interface PresentationRequestFailure {
  readonly code: 'request-invalid'
  readonly fields: readonly { readonly path: string; readonly rule: string }[]
}

const SEVEN_DAYS_SECONDS = 7 * 86_400

/** Checks what the schema cannot: the start lies from the present minute to seven days ahead. `nowMs` in milliseconds. */
export function checkRequest(
  request: PresentationRequest,
  nowMs: number,
): Result<CheckedRequest, PresentationRequestFailure> {
  const presentMinute = Math.floor(nowMs / 60_000) * 60
  const notBeforeSeconds = request.notBefore ?? presentMinute
  const anchor = decodeBase64url(request.anchor)
  if (anchor?.length !== 16) return invalid('/anchor', 'sixteen-bytes')
  if (notBeforeSeconds < presentMinute) return invalid('/notBefore', 'not-before-present-minute')
  if (notBeforeSeconds > presentMinute + SEVEN_DAYS_SECONDS) return invalid('/notBefore', 'at-most-seven-days-ahead')
  return succeed({
    certificateIds: request.certificateIds,
    view: request.view === 'public' ? 0 : 1,
    anchor,
    notBeforeSeconds,
  })
}

function invalid(path: string, rule: string): Result<never, PresentationRequestFailure> {
  return fail({ code: 'request-invalid', fields: [{ path, rule }] })
}
