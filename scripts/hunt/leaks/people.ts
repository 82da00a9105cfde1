import type { HuntedStack } from '../stack/hunted-stack.ts'
import { listCertificates, signIn, type ListedCertificate } from '../wire/person.ts'
import { send } from '../wire/send.ts'
import type { RawRecord } from './raw-record.ts'

/** A demo persona as the sandbox tells it, signed in. */
export interface Person {
  readonly persona: string
  readonly realName: string
  readonly idNumber: string
  readonly phone: string
  readonly badgeNumber: string
  readonly activationCode: string
  readonly identityToken: string
  readonly token: string
  readonly certificates: readonly ListedCertificate[]
}

/** Every persona, signed in, with its own list. */
export async function signEverybodyIn(stack: HuntedStack): Promise<readonly Person[]> {
  const personas = await send(stack.sandbox, { method: 'GET', path: '/sandbox/personas' })
  const people: Person[] = []
  for (const one of personas.body.list()) {
    const token = await signIn(stack, `demo:${one.text('persona')}`)
    people.push({
      persona: one.text('persona'),
      realName: one.text('realName'),
      idNumber: one.text('idNumber'),
      phone: one.text('phone'),
      badgeNumber: one.text('badgeNumber'),
      activationCode: one.text('activationCode'),
      identityToken: one.text('identityToken'),
      token,
      certificates: await listCertificates(stack, token),
    })
  }
  return people
}

/** Values of the people themselves, in the shape of a record so that they are searched for like one. */
export function recordOfPerson(person: Person): RawRecord {
  const { persona, idNumber, realName, phone, activationCode, identityToken } = person
  const values = [
    { member: 'realName', field: 'holderName', text: realName },
    { member: 'idNumber', field: 'identityNumber', text: idNumber },
    { member: 'phone', field: 'phone', text: phone },
    { member: 'identityToken', field: undefined, text: identityToken },
    ...(activationCode === '' ? [] : [{ member: 'activationCode', field: undefined, text: activationCode } as const]),
  ] as const
  return { persona, kind: 7, holderCode: idNumber, holderCodeType: '111', identifier: persona, values }
}
