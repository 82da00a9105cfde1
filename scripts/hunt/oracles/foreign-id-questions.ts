import type { HuntedStack } from '../stack/hunted-stack.ts'
import { listCertificates, signIn } from '../wire/person.ts'
import { send, type Answer } from '../wire/send.ts'
import type { Question } from './question.ts'
import { heldPeople, nobodysNumber } from './strangers.ts'

const ANCHOR = 'AAECAwQFBgcICQoLDA0ODw'

interface Asker {
  readonly stack: HuntedStack
  readonly token: string
}

/** The same request with an id that is another's and with one that never was. */
function foreignId(
  { stack, token }: Asker,
  name: string,
  foreign: string,
  request: (id: string) => { readonly method: string; readonly path: string; readonly body?: object },
): Question {
  const ask = (id: string) => (): Promise<Answer> => send(stack.gateway, { ...request(id), token })
  return {
    name,
    variants: [
      { name: 'another’s', ask: ask(foreign) },
      { name: 'one that never was', ask: ask('A'.repeat(foreign.length)) },
    ],
  }
}

async function firstId(stack: HuntedStack, token: string, path: string, list: string, member: string): Promise<string> {
  const answer = await send(stack.gateway, { method: 'GET', path, token })
  return answer.body.list(list)[0]?.text(member) ?? ''
}

/** Offers an authorisation and takes it back at once; the offer is what is compared. */
async function offer({ stack, token }: Asker, certificateId: string, driver: object): Promise<Answer> {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const body = { certificateId, driver, from: today, to: today }
  const given = await send(stack.gateway, { method: 'POST', path: '/api/v1/delegations', token, body })
  const path = `/api/v1/delegations/${given.body.text('delegationId')}`
  if (given.status === 201) await send(stack.gateway, { method: 'DELETE', path, token })
  return given
}

async function delegationQuestion(owner: Asker, vehicle: string): Promise<Question> {
  const personas = await send(owner.stack.sandbox, { method: 'GET', path: '/sandbox/personas' })
  const bound = personas.body.list().find((one) => one.text('persona') === 'soletrader')
  const person = { name: bound?.text('realName') ?? '', idNumber: bound?.text('idNumber') ?? '' }
  const [held] = await heldPeople(owner.stack)
  const drivers = {
    'a driver who is bound': () => person,
    'another name to that number': () => ({ ...person, name: '沙箱查无此人' }),
    'a driver who is held and not bound': () => ({ ...held }),
    'nobody at all': () => ({ name: '沙箱查无此人', idNumber: nobodysNumber() }),
  }
  return {
    name: 'authorising a driver',
    variants: Object.entries(drivers).map(([name, driver]) => ({ name, ask: () => offer(owner, vehicle, driver()) })),
  }
}

/** 他人的编号: what belongs to others is answered like what never was; a driver is authorised alike whoever it is. */
export async function foreignIdQuestions(stack: HuntedStack): Promise<readonly Question[]> {
  const owner = { stack, token: await signIn(stack, 'demo:owner') }
  const asker = { stack, token: await signIn(stack, 'demo:soletrader') }
  const owned = await listCertificates(stack, owner.token)
  const certificate = owned[0]?.certificateId ?? ''
  const vehicle = owned.find(({ kind }) => kind === 5)?.certificateId ?? ''
  const delegation = await firstId(stack, owner.token, '/api/v1/delegations', 'delegations', 'delegationId')
  const agent = await firstId(stack, owner.token, '/api/v1/company-agents', 'agents', 'agentId')
  const show = { view: 'inspection', anchor: ANCHOR, steps: 10 }
  const path = (folder: string) => (id: string) => `/api/v1/${folder}/${id}`
  const driver = { name: '沙箱查无此人', idNumber: nobodysNumber() }
  const period = { from: '2026-12-01', to: '2026-12-31' }
  return [
    foreignId(asker, 'a certificate', certificate, (id) => ({ method: 'GET', path: path('certificates')(id) })),
    foreignId(asker, 'showing a certificate', certificate, (id) => ({
      ...{ method: 'POST', path: '/api/v1/presentations', body: { ...show, certificateIds: [id] } },
    })),
    foreignId(asker, 'authorising for a certificate', certificate, (certificateId) => ({
      ...{ method: 'POST', path: '/api/v1/delegations', body: { certificateId, driver, ...period } },
    })),
    foreignId(asker, 'taking an authorisation', delegation, (id) => ({
      ...{ method: 'POST', path: `${path('delegations')(id)}/acceptance` },
    })),
    foreignId(asker, 'ending an authorisation', delegation, (id) => ({
      method: 'DELETE',
      path: path('delegations')(id),
    })),
    foreignId(asker, 'ending an appointment', agent, (id) => ({ method: 'DELETE', path: path('company-agents')(id) })),
    await delegationQuestion(owner, vehicle),
  ]
}
