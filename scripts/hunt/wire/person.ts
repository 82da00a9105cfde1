import type { HuntedStack } from '../stack/hunted-stack.ts'
import { send } from './send.ts'

/** Signs a demo persona or a guest in by its login code; throws when that is refused. */
export async function signIn(stack: HuntedStack, loginCode: string): Promise<string> {
  const answer = await send(stack.gateway, { method: 'POST', path: '/api/v1/sessions', body: { loginCode } })
  if (answer.status !== 201) throw new Error(`the sign-in of ${loginCode} was answered ${String(answer.status)}`)
  return answer.body.text('accessToken')
}

/** One certificate of a person's own list. */
export interface ListedCertificate {
  readonly certificateId: string
  readonly kind: number
  readonly relation: string
}

/** The list of the person behind a token. */
export async function listCertificates(stack: HuntedStack, token: string): Promise<readonly ListedCertificate[]> {
  const answer = await send(stack.gateway, { method: 'GET', path: '/api/v1/certificates', token })
  return answer.body.list('certificates').map((one) => ({
    certificateId: one.text('certificateId'),
    kind: Number(one.at('kind')),
    relation: one.text('relation'),
  }))
}
