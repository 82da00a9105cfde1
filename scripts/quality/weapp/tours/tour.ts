import type { AnswerRequest, PhoneHabits } from '../logic/phone.ts'
import { USUAL_HABITS } from '../logic/phone.ts'
import { createPhoneStorage, type PhoneStorage } from '../logic/phone-storage.ts'
import { launchProgram } from '../logic/running-program.ts'
import { createVirtualClock } from '../logic/virtual-clock.ts'
import type { RenderPage } from '../rendering/page-renderer.ts'
import { A_MOMENT_MS, createVisitor, wordsOf, type Visitor } from './visitor.ts'

/** 一趟走访: who goes, on what kind of phone, with what kind of network. */
export interface Tour {
  readonly name: string
  /** A demo persona, or nobody. */
  readonly persona: string
  readonly habits?: Partial<PhoneHabits>
  /** A phone without BigInt and other newer members of the language. */
  readonly old?: boolean
  /** The gateway cannot be reached from the launch on, or after the sign-in. */
  readonly down?: 'from-launch' | 'after-sign-in'
  readonly storage?: PhoneStorage
  /** Begins when the recorded codes were shown, so that they are fresh. */
  readonly atCodes?: boolean
  /** The page with which WeChat opens the mini-program; the home page when none is named. */
  readonly firstPage?: { readonly path: string; readonly query: Readonly<Record<string, string>> }
}

/** What tours need: the built program, its renderer, and the gateway as it answers this persona. */
export interface TourTools {
  readonly folder: string
  readonly render: RenderPage
  readonly startMs: number
  readonly answer: AnswerRequest
  readonly outside?: () => Promise<unknown>
}

/** Nobody signs in. */
export const NOBODY = 'nobody'
export const HOME = 'pages/home/index'
const SIGN_IN = 'sign-in'

/** A program that was launched, with the person signed in when the tour has one. */
export interface Launched extends Visitor {
  /** Cuts the way to the gateway, or opens it again. */
  readonly setDown: (down: boolean) => void
}

/** 启动: opens the home page and signs the person in by WeChat's login. */
export async function launchTour(tour: Tour, tools: TourTools): Promise<Launched> {
  const clock = createVirtualClock(tools.startMs, tools.outside)
  const storage = tour.storage ?? createPhoneStorage()
  const loginCode = tour.persona === NOBODY ? 'no-network' : `demo:${tour.persona}`
  let down = tour.down === 'from-launch'
  const answer: AnswerRequest = async (request) => (down ? 'unreachable' : tools.answer(request))
  const habits = { ...USUAL_HABITS, loginCode, ...tour.habits }
  // codes made while recording are made again when the recording is played, and no two recordings make the same
  const randomName = `${tour.persona} ${String(tools.startMs)}`
  const program = launchProgram(tools.folder, { clock, storage, answer, habits, randomName }, tour.old)
  await clock.advance(300)
  const visitor = createVisitor(program, clock, tools.render)
  // the program may have gone somewhere by itself
  if (program.current() === undefined) program.open(tour.firstPage?.path ?? HOME, tour.firstPage?.query ?? {})
  await clock.advance(A_MOMENT_MS)
  if (tour.persona !== NOBODY && !down) await signIn(visitor)
  if (tour.down === 'after-sign-in') {
    down = true
    program.events.network.tell({ isConnected: false, networkType: 'none' })
  }
  return { ...visitor, setDown: (next) => (down = next) }
}

async function signIn(visitor: Visitor): Promise<void> {
  const pressed = await visitor.pressId(SIGN_IN)
  await visitor.clock.advance(A_MOMENT_MS)
  const tree = visitor.look('home, signed in')
  if (!pressed || wordsOf(tree).includes('微信登录')) visitor.findings.push('signing in led nowhere')
}

/** What a run found: its own findings, and whatever the program threw or complained of. */
export function findingsOf({ findings, program }: Visitor): readonly string[] {
  return [...findings, ...program.complaints.map((words) => `the program complains: ${words}`)]
}
