import type { Presentation, PresentationRequest } from 'shared-types/contracts/presentations.ts'
import { attestationMessage } from 'shared-types/presentation-code/attestation-message.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { encodeAttestation } from 'shared-types/presentation-code/encode-attestation.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { CertificateReferences } from '../certificates/certificate-reference.ts'
import { auditedReleases } from '../certificates/audited-release.ts'
import type { EvidenceLog, SubjectReferences } from '../evidence/evidence-log.ts'
import type { AttestationKeys, SigningKey } from '../cryptography/key-ring.ts'
import type { BoundPerson, SignedInViewer } from '../identity/viewer.ts'
import { buildAttested } from './build-attested.ts'
import { checkRequest, type CheckedRequest, type PresentationRequestFailure } from './check-presentation-request.ts'
import { grantSteps } from './grant-steps.ts'
import { loadPresentables, type Presentable, type PresentableDeps } from './load-presentables.ts'
import type { RunningCodes } from './running-code.ts'

/** What signing a presentation needs. */
export interface SignPresentationDeps extends PresentableDeps {
  readonly references: CertificateReferences
  readonly runningCodes: RunningCodes
  readonly attestationKeys: AttestationKeys
  readonly evidence: EvidenceLog
  readonly subjects: SubjectReferences
  readonly newId: () => string
}

/** Why nothing was signed; `request-invalid` names the member and the rule. */
export type SignPresentationFailure =
  | PresentationRequestFailure
  | 'not-found'
  | 'certificate-not-presentable'
  | 'anchor-used'
  | 'upstream-unavailable'
  | 'evidence-unavailable'

type Signed = Result<Presentation, SignPresentationFailure>

/** 签发亮证背书: signs one attestation for certificates that an upstream confirmed VALID just now. */
export type SignPresentation = (
  viewer: SignedInViewer,
  request: PresentationRequest,
  requestId: string,
) => Promise<Signed>

/** Makes the use case. */
export function createSignPresentation(deps: SignPresentationDeps): SignPresentation {
  return async (viewer, request, requestId) => {
    const signed = await sign(deps, viewer, request, requestId)
    if (signed.ok || signed.failure === 'evidence-unavailable') return signed
    const reason = typeof signed.failure === 'string' ? signed.failure : signed.failure.code
    const recorded = await deps.evidence.record({
      entryId: deps.newId(),
      at: deps.now(),
      event: 'presentation-signed',
      outcome: 'refused',
      asker: { kind: 'account', accountId: viewer.accountId },
      reasons: [reason],
      requestId,
    })
    return recorded.ok ? signed : recorded
  }
}

async function sign(
  deps: SignPresentationDeps,
  viewer: SignedInViewer,
  request: PresentationRequest,
  requestId: string,
): Promise<Signed> {
  const { person } = viewer
  if (!person) return fail('not-found')
  const checked = checkRequest(request, deps.now())
  if (!checked.ok) return checked
  const presentables = await load(deps, person, checked.value)
  if (!presentables.ok) return presentables
  const certificates = presentables.value.map((one) => one.certificate)
  const key = deps.attestationKeys.current(checked.value.notBeforeSeconds, {
    view: checked.value.view,
    kinds: certificates.map((one) => one.kind),
    provinces: certificates.map((one) => one.province),
  })
  if (!key) return fail('certificate-not-presentable')
  const steps = grantSteps({
    notBeforeSeconds: checked.value.notBeforeSeconds,
    askedSteps: request.steps,
    keyNotAfterSeconds: key.notAfter,
    ends: presentables.value.flatMap((one) => one.ends),
  })
  if (steps < 1) return fail('certificate-not-presentable')
  return reserveAndSign(deps, viewer, person, {
    checked: checked.value,
    presentables: presentables.value,
    key,
    steps,
    requestId,
  })
}

async function load(
  deps: SignPresentationDeps,
  person: BoundPerson,
  checked: CheckedRequest,
): Promise<Result<readonly Presentable[], SignPresentationFailure>> {
  const references = []
  for (const certificateId of checked.certificateIds) {
    const reference = await deps.references.find(person.personRef, certificateId)
    if (!reference) return fail('not-found')
    references.push(reference)
  }
  return loadPresentables(deps, person, references, checked.view)
}

interface Grant {
  readonly checked: CheckedRequest
  readonly presentables: readonly Presentable[]
  readonly key: SigningKey
  readonly steps: number
  readonly requestId: string
}

async function reserveAndSign(
  deps: SignPresentationDeps,
  viewer: SignedInViewer,
  person: BoundPerson,
  grant: Grant,
): Promise<Signed> {
  const { checked, presentables, key, steps } = grant
  const endsAt = (checked.notBeforeSeconds + steps * 60) * 1000
  const reserved = await deps.runningCodes.reserve({
    anchor: checked.anchor,
    accountId: viewer.accountId,
    sessionId: viewer.sessionId,
    personRef: person.personRef,
    signedAt: deps.now(),
    endsAt,
    entries: presentables.map((one) => one.entry),
  })
  if (!reserved) return fail('anchor-used')
  const attestedBytes = buildAttested(
    {
      view: checked.view,
      keyNumber: key.keyNumber,
      notBefore: checked.notBeforeSeconds,
      steps,
      stateAt: Math.floor(Math.min(...presentables.map((one) => one.certificate.asOf)) / 1000),
      anchor: checked.anchor,
    },
    presentables.map((one) => one.source),
  )
  const signature = key.sign(attestationMessage(attestedBytes))
  const recorded = await recordRelease(deps, viewer, grant)
  if (!recorded.ok) return recorded
  return succeed({
    attestation: encodeBase64url(encodeAttestation(attestedBytes, signature)),
    notBefore: checked.notBeforeSeconds,
    steps,
    expiresAt: new Date(endsAt).toISOString(),
    serverTime: deps.now(),
  })
}

async function recordRelease(
  deps: SignPresentationDeps,
  viewer: SignedInViewer,
  grant: Grant,
): Promise<Result<void, 'evidence-unavailable'>> {
  const pairs = grant.presentables.map((one) => ({ certificate: one.certificate, released: one.source.released }))
  const releases = await auditedReleases(pairs, deps.subjects)
  if (!releases.ok) return releases
  return deps.evidence.record({
    entryId: deps.newId(),
    at: deps.now(),
    event: 'presentation-signed',
    outcome: 'released',
    asker: { kind: 'account', accountId: viewer.accountId },
    audience: grant.checked.view === 0 ? 'public' : 'inspector',
    purpose: grant.checked.view === 0 ? 'present-public' : 'present-inspection',
    policyVersion: deps.activePolicy().version,
    releases: releases.value,
    requestId: grant.requestId,
  })
}
