import type { PhoneStorage } from './phone-storage.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** One request as the mini-program hands it to `wx.request`. */
export interface PhoneRequest {
  readonly method: string
  /** Path and query behind the gateway's origin. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** What comes back; header names in lower case. */
export interface PhoneAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** 网关替身: answers a request, or says that there is no way through. */
export type AnswerRequest = (request: PhoneRequest) => Promise<PhoneAnswer | 'unreachable'>

/** What a phone does when the mini-program asks something of it; the rest of WeChat behaves as on any phone. */
export interface PhoneHabits {
  /** `wx.login`'s code, or WeChat without network. */
  readonly loginCode: string | 'no-network'
  /** What the scanner reads, or how it fails. */
  readonly scan: { readonly text: string } | { readonly errMsg: string }
  readonly privacy: 'agreed' | 'refused'
  readonly randomBytes: 'given' | 'refused'
  /** Functions that this base library does not have. */
  readonly missing: readonly string[]
  readonly launchQuery: Readonly<Record<string, string>>
}

/** A phone with WeChat in which nothing is refused, signed in as nobody. */
export const USUAL_HABITS: PhoneHabits = {
  loginCode: 'no-network',
  scan: { errMsg: 'scanCode:fail cancel' },
  privacy: 'agreed',
  randomBytes: 'given',
  missing: [],
  launchQuery: {},
}

/** What a run of the mini-program stands on. */
export interface Phone {
  readonly clock: VirtualClock
  readonly storage: PhoneStorage
  readonly answer: AnswerRequest
  readonly habits: PhoneHabits
  /** Random bytes follow from this name. */
  readonly randomName: string
}

/** 手机状态 as the mini-program left it. */
export interface PhoneState {
  brightness: number
  keepsAwake: boolean
  capture: string
  updatesApplied: number
  privacyContractsOpened: number
}
