import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { call, signIn, type Answer, type Json } from './api.ts'

/** Where an applicant's calls go. */
export interface ApplicantMeans {
  readonly gateway: string
  readonly sandbox: string
  readonly token: string
}

/** A demo persona who applies. */
export async function applicant(
  stack: { readonly gateway: string; readonly sandbox: string },
  persona: string,
): Promise<ApplicantMeans> {
  const { gateway, sandbox } = stack
  return { gateway, sandbox, token: await signIn(gateway, persona) }
}

/** The own certificates, as they stand in the list now. */
export async function ownCertificates({ gateway, token }: ApplicantMeans, kind: number): Promise<readonly Json[]> {
  const list = await call(gateway, 'GET', '/api/v1/certificates', { token })
  return list.body.list('certificates').filter((one) => one.at('kind') === kind && one.at('relation') !== 'authorised')
}

/** Hands an application in under a key. */
export function apply({ gateway, token }: ApplicantMeans, body: unknown, key: string = randomUUID()): Promise<Answer> {
  return call(gateway, 'POST', '/api/v1/applications', { token, body, headers: { 'idempotency-key': key } })
}

/** One application as it stands now. */
export async function look({ gateway, token }: ApplicantMeans, applicationId: string): Promise<Json> {
  const answer = await call(gateway, 'GET', `/api/v1/applications/${applicationId}`, { token })
  if (answer.status !== 200) throw new Error(`application: ${answer.status} ${answer.text}`)
  return answer.body
}

/** Waits until an application is in one of the states; throws after half a minute with the state that it is in. */
export async function waitFor(means: ApplicantMeans, applicationId: string, states: readonly string[]): Promise<Json> {
  const until = Date.now() + 30_000
  for (;;) {
    const application = await look(means, applicationId)
    if (states.includes(application.text('state'))) return application
    if (Date.now() > until) throw new Error(`not ${states.join(', ')} but ${application.text('state')}`)
    await sleep(200)
  }
}

/** Tells the province how an application goes on. */
export async function tellProvince(
  { sandbox }: ApplicantMeans,
  receiptNumber: string,
  decision: object,
): Promise<Answer> {
  const until = Date.now() + 10_000
  for (;;) {
    const told = await call(sandbox, 'POST', `/sandbox/applications/${receiptNumber}/decision`, { body: decision })
    // Delivery takes a moment.
    if (told.status !== 404 || Date.now() > until) return told
    await sleep(100)
  }
}

/** Puts the bytes of a picture from an offset on. */
export function putBytes(
  { gateway, token }: ApplicantMeans,
  materialId: string,
  bytes: Uint8Array,
  offset = 0,
): Promise<Response> {
  return fetch(`${gateway}/api/v1/application-materials/${materialId}/content`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'upload-offset': String(offset),
    },
    body: Buffer.from(bytes),
  })
}

/** Announces a picture. */
export async function announce(
  { gateway, token }: ApplicantMeans,
  body: { readonly kindId: string; readonly material: string; readonly mediaType: string; readonly size: number },
): Promise<string> {
  const announced = await call(gateway, 'POST', '/api/v1/application-materials', { token, body })
  if (announced.status !== 201) throw new Error(`material: ${announced.status} ${announced.text}`)
  return announced.body.text('materialId')
}

/** Announces a picture and sends it whole. */
export async function upload(
  means: ApplicantMeans,
  kindId: string,
  material: string,
  bytes: Uint8Array,
): Promise<{ readonly material: string; readonly materialId: string }> {
  const materialId = await announce(means, { kindId, material, mediaType: 'image/jpeg', size: bytes.length })
  const sent = await putBytes(means, materialId, bytes)
  if (sent.status !== 200) throw new Error(`content: ${sent.status} ${await sent.text()}`)
  return { material, materialId }
}
