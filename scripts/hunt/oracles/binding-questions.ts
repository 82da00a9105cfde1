import { randomUUID } from 'node:crypto'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { signIn } from '../wire/person.ts'
import { send, type Answer } from '../wire/send.ts'
import type { Question } from './question.ts'
import { heldPeople, nobodysNumber, type Claimed } from './strangers.ts'

const INVENTED_NAME = '沙箱查无此人'
const CODE_PATH = '/api/v1/identity-proofs/phone-code'

/** A guest of its own for each attempt: limits and locks of one account must not stand for an answer. */
function newGuest(stack: HuntedStack): Promise<string> {
  return signIn(stack, `guest:hunt-${randomUUID().slice(0, 13)}`)
}

function askCode(stack: HuntedStack, token: string, body: Claimed): Promise<Answer> {
  return send(stack.gateway, { method: 'POST', path: CODE_PATH, token, body })
}

async function bind(stack: HuntedStack, claimed: Claimed, proofOf: (asked: Answer) => string): Promise<Answer> {
  const token = await newGuest(stack)
  const asked = await askCode(stack, token, claimed)
  const proof = { method: 'phone-code', proofId: proofOf(asked), code: '000000' }
  const body = { ...claimed, proof, noticeVersion: '2026-11' }
  return send(stack.gateway, { method: 'POST', path: '/api/v1/identity-bindings', token, body })
}

/** 实名绑定: whether a person is known anywhere must not be told by asking for a code or by a binding that is refused. */
export async function bindingQuestions(stack: HuntedStack): Promise<readonly Question[]> {
  const held = await heldPeople(stack)
  let next = 0
  // Each number once: a number that was refused often is locked, and that answer is another.
  const known = (): Claimed => {
    const person = held[next % held.length]
    next += 1
    if (person === undefined) throw new Error('province 33 holds nobody')
    return person
  }
  const renamed = (): Claimed => ({ ...known(), name: INVENTED_NAME })
  const nobody = (): Claimed => ({ name: INVENTED_NAME, idNumber: nobodysNumber() })
  const claims = {
    'person who is held': known,
    'another name to a number that is held': renamed,
    'nobody at all': nobody,
  }
  const proofId = (asked: Answer): string => asked.body.text('proofId')
  return [
    {
      name: 'asking for a phone code',
      variants: Object.entries(claims).map(([name, claim]) => ({
        name,
        ask: async () => askCode(stack, await newGuest(stack), claim()),
      })),
    },
    {
      name: 'binding with a wrong code',
      variants: [
        ...Object.entries(claims).map(([name, claim]) => ({ name, ask: () => bind(stack, claim(), proofId) })),
        { name: 'a proof that never was', ask: () => bind(stack, known(), () => 'A'.repeat(22)) },
      ],
    },
  ]
}
