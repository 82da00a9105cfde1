import { callMember, createRegistrations, createRequire } from './load-program.ts'
import { createLogicWorld } from './logic-world.ts'
import type { PageInstance } from './page-instance.ts'
import { createPageStack } from './page-stack.ts'
import type { Phone, PhoneState } from './phone.ts'
import type { Members } from './set-data.ts'
import { createPhoneEvents, createWechat, type PhoneEvents } from './wechat-functions.ts'

/** 运行中的小程序: launched, with pages that open and close as WeChat opens and closes them. */
export interface RunningProgram {
  readonly events: PhoneEvents
  readonly state: PhoneState
  /** What the program threw, or wrote to its console as an error or a warning. */
  readonly complaints: readonly string[]
  readonly pages: readonly PageInstance[]
  readonly current: () => PageInstance | undefined
  readonly open: (path: string, query: Readonly<Record<string, string>>) => void
  readonly closeCurrent: () => void
  readonly hideApp: () => void
  readonly showApp: (query?: Readonly<Record<string, string>>) => void
}

function wordsOf(value: unknown): string {
  return value instanceof Error || (typeof value === 'object' && value !== null && 'stack' in value)
    ? String(value.stack).split('\n').slice(0, 4).join(' ')
    : String(value)
}

const UNTOUCHED: PhoneState = {
  brightness: 0.4,
  keepsAwake: false,
  capture: 'none',
  updatesApplied: 0,
  privacyContractsOpened: 0,
}

/** Runs something of the program; when it throws, WeChat writes it to its log and goes on. */
function createAttempt(complain: (error: unknown) => void) {
  return (run: () => void) => {
    try {
      run()
    } catch (error) {
      // told, and the program goes on
      complain(error)
    }
  }
}

/** Pages are registered when their file is run, which happens once. */
function createConfigs(requireFile: (path: string) => unknown, registered: { page: Members | undefined }) {
  const configs = new Map<string, Members>()
  return (path: string): Members => {
    const known = configs.get(path)
    if (known) return known
    registered.page = undefined
    requireFile(`${path}.js`)
    const { page } = registered
    if (!page) throw new Error(`${path} registered no page`)
    configs.set(path, page)
    return page
  }
}

/** Launches the program in `folder` on a phone; `old` for one without BigInt and newer members of the language. */
export function launchProgram(folder: string, phone: Phone, old = false): RunningProgram {
  const { clock } = phone
  const events = createPhoneEvents()
  const state: PhoneState = { ...UNTOUCHED }
  const complaints: string[] = []
  const complain = (...values: readonly unknown[]) => void complaints.push(values.map(wordsOf).join(' '))
  const attempt = createAttempt(complain)
  const { registered, functions } = createRegistrations()
  // a page's file is run in the world that is made below
  const stack = createPageStack({ configOf: (path) => configOf(path), clock, attempt })
  const quiet = () => undefined
  const members: Members = {
    ...functions,
    wx: { ...createWechat(phone, events, state), ...stack.navigation },
    getApp: () => registered.app,
    getCurrentPages: () => stack.pages.map((page) => page.members),
    console: { log: quiet, info: quiet, debug: quiet, warn: complain, error: complain },
  }
  const requireFile = createRequire(folder, createLogicWorld({ members, clock, old, attempt }))
  const configOf = createConfigs(requireFile, registered)
  requireFile('app.js')
  const app = registered.app ?? {}
  const launch = { path: '', query: { ...phone.habits.launchQuery }, scene: 1011 }
  attempt(() => callMember(app, 'onLaunch', launch))
  attempt(() => callMember(app, 'onShow', launch))
  return {
    events,
    state,
    complaints,
    pages: stack.pages,
    current: () => stack.pages.at(-1),
    open: (path, query) => attempt(() => stack.open(path, query)),
    closeCurrent: stack.close,
    hideApp: () => {
      attempt(() => callMember(app, 'onHide'))
      attempt(() => events.appHide.tell({}))
    },
    showApp: (query = {}) => {
      attempt(() => callMember(app, 'onShow', { ...launch, query }))
      attempt(() => events.appShow.tell({ path: '', scene: 1011, query: { ...query } }))
    },
  }
}
