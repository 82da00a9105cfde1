import { readAppPages } from './app-pages.ts'
import { readCodes, readRecording } from './recordings/read-recordings.ts'
import { pageOptions, RECORDED_PERSONAS } from './recordings/recorded-personas.ts'
import type { RecordedCodes } from './recordings/recording.ts'
import { createReplay } from './recordings/replay.ts'
import type { RenderPage } from './rendering/page-renderer.ts'
import {
  walkFullStorage,
  walkLaterArrival,
  walkPrivacyQuestion,
  walkRefusedScans,
  walkShownCode,
  walkUpdate,
  walkWeakNetwork,
  walkWithoutRandom,
} from './tours/phone-tours.ts'
import { walkStockAfterRestart } from './tours/stock-tours.ts'
import { NOBODY, type Tour, type TourTools } from './tours/tour.ts'
import { walkArrival, walkHostileArrivals, walkInspectorScan, walkTypedCode } from './tours/verification-tour.ts'
import { walkAllPages } from './tours/whole-tour.ts'

/** 一项检查: a tour under its name; gives what it found wrong. */
export interface NamedTour {
  readonly name: string
  readonly walk: () => Promise<readonly string[]>
}

/** Functions that old base libraries lack, all at once; scanning, storage and requests are as old as WeChat's pages. */
const YOUNG_FUNCTIONS = [
  'getUserCryptoManager',
  'setVisualEffectOnCapture',
  'onNetworkWeakChange',
  'offNetworkWeakChange',
  'getWindowInfo',
  'getAppBaseInfo',
  'getPerformance',
  'chooseMedia',
  'setStorage',
  'getStorage',
  'requirePrivacyAuthorize',
  'onNeedPrivacyAuthorization',
  'openPrivacyContract',
  'getUpdateManager',
  'getEnterOptionsSync',
  'onAppShow',
  'offAppShow',
  'onAppHide',
  'offAppHide',
] as const

/** What a base library may lack besides, one tour each. */
const SINGLE_FUNCTIONS = ['scanCode', 'getScreenBrightness', 'setKeepScreenOn', 'getRandomValues', 'login'] as const

/** What somebody may write into a page's options, since a link can hold any. */
const HOSTILE_OPTIONS = {
  q: '%E4%ZZ%00<script>',
  id: '../../pages/show/index?x={{y}}#constructor',
  scene: '__proto__',
  company: '浙江%E0%A4%A',
}

type Walk = (tour: Tour, tools: TourTools) => Promise<readonly string[]>
type Play = (name: string, tour: Tour, walk: Walk) => NamedTour

const person = (persona: string, more: Partial<Tour> = {}): Tour => ({ name: persona, persona, ...more })

/** A tour played from its person's recording; a question that was never recorded is a finding. */
function createPlay(folder: string, render: RenderPage, codesAt: number): Play {
  return (name, tour, walk) => ({
    name,
    walk: async () => {
      const recording = readRecording(tour.persona)
      const replay = createReplay(recording)
      const startMs = tour.atCodes === true ? codesAt : recording.startedAt
      const found = await walk(tour, { folder, render, startMs, answer: replay.answer })
      const unrecorded = [...new Set(replay.unrecorded)].map((question) => `not recorded: ${question}`)
      return [...found, ...unrecorded]
    },
  })
}

/** Every page, as everybody, on every kind of phone and network. */
function pageTours(folder: string, play: Play): readonly NamedTour[] {
  const { pages } = readAppPages(folder)
  const whole = (name: string, tour: Tour, pressing = false, hostile = false) => {
    const { answers } = readRecording(tour.persona)
    const optionsOf = (page: string) => (hostile ? HOSTILE_OPTIONS : pageOptions(page, answers))
    const walk: Walk = (same, tools) => walkAllPages({ ...same, pages, pressing, optionsOf }, tools)
    return play(`every page, ${name}`, tour, walk)
  }
  const signedIn = RECORDED_PERSONAS.filter((persona) => persona !== NOBODY)
  return [
    ...RECORDED_PERSONAS.map((persona) => whole(persona, person(persona), true)),
    ...RECORDED_PERSONAS.map((persona) => whole(`${persona}, old phone`, person(persona, { old: true }))),
    whole('hostile options', person(NOBODY), false, true),
    whole('hostile options behind driver', person('driver', { down: 'after-sign-in' }), false, true),
    whole('gateway down from the launch', person(NOBODY, { down: 'from-launch' }), true),
    ...signedIn.map((persona) => whole(`gateway down behind ${persona}`, person(persona, { down: 'after-sign-in' }))),
    ...signedIn.map((persona) =>
      whole(`${persona}, old base library`, person(persona, { habits: { missing: YOUNG_FUNCTIONS } })),
    ),
    ...SINGLE_FUNCTIONS.map((missing) =>
      whole(`without wx.${missing}`, person(NOBODY, { habits: { missing: [missing] } }), true),
    ),
  ]
}

/** What the phone does and refuses. */
function phoneTours(play: Play): readonly NamedTour[] {
  return [
    play('a code is shown', person('driver'), walkShownCode),
    play('a code is shown on an old phone', person('driver', { old: true }), walkShownCode),
    play('no random bytes', person('driver'), walkWithoutRandom),
    play('full storage', person('driver'), walkFullStorage),
    play('codes after a restart, and dropped', person('driver'), walkStockAfterRestart),
    play('codes after a restart, and dropped, old phone', person('driver', { old: true }), walkStockAfterRestart),
    play('scans refused', person(NOBODY), walkRefusedScans),
    play('a newer version', person(NOBODY), walkUpdate),
    play('a weak network', person(NOBODY), walkWeakNetwork),
    play('WeChat’s question for consent', person(NOBODY), walkPrivacyQuestion),
  ]
}

/** Codes that are read: typed, by a link, by an officer, and everything hostile. */
function codeTours(play: Play, codes: RecordedCodes): readonly NamedTour[] {
  const reading = (name: string, walk: CodeWalk, more: Partial<Tour> = {}) =>
    play(name, person(NOBODY, { atCodes: true, ...more }), (tour, tools) => walk(tour, tools, codes))
  return [
    reading('a typed code', walkTypedCode),
    reading('a typed code on an old phone', walkTypedCode, { old: true }),
    reading('a code in a link', walkArrival),
    reading('a code in a link that comes later', walkLaterArrival),
    reading('hostile links', walkHostileArrivals),
    reading('hostile links, gateway down', walkHostileArrivals, { down: 'from-launch' }),
    reading('hostile links, old phone', walkHostileArrivals, { old: true }),
    reading('an officer scans', walkInspectorScan, { persona: 'inspector' }),
  ]
}
type CodeWalk = (tour: Tour, tools: TourTools, codes: RecordedCodes) => Promise<readonly string[]>

/** Every tour of a built mini-program, played from the recordings. */
export function allTours(folder: string, render: RenderPage): readonly NamedTour[] {
  const codes = readCodes()
  const play = createPlay(folder, render, codes.at)
  return [...pageTours(folder, play), ...phoneTours(play), ...codeTours(play, codes)]
}
