import { randomUUID } from 'node:crypto'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { signIn } from '../wire/person.ts'
import { send } from '../wire/send.ts'
import type { Question } from './question.ts'

const WRONG_CODE = '000000000000'

/** 执法人员激活: which badges and agencies exist must not be told by a refusal. */
export async function activationQuestions(stack: HuntedStack): Promise<readonly Question[]> {
  const personas = await send(stack.sandbox, { method: 'GET', path: '/sandbox/personas' })
  const officer = personas.body.list().find((one) => one.text('badgeNumber') !== '')
  const [agencyCode, badgeNumber] = [officer?.text('agencyCode') ?? '', officer?.text('badgeNumber') ?? '']
  const variant = (name: string, body: object) => ({
    name,
    ask: async () => {
      const token = await signIn(stack, `guest:hunt-${randomUUID().slice(0, 13)}`)
      return send(stack.gateway, { method: 'POST', path: '/api/v1/inspector-activations', token, body })
    },
  })
  return [
    {
      name: 'activation',
      variants: [
        variant('a badge that is known, wrong code', { agencyCode, badgeNumber, activationCode: WRONG_CODE }),
        variant('a badge of nobody', { agencyCode, badgeNumber: '33999999', activationCode: WRONG_CODE }),
        variant('another agency', { agencyCode: 'ZF999999', badgeNumber, activationCode: WRONG_CODE }),
      ],
    },
  ]
}
