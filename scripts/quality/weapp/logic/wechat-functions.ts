import type { Phone, PhoneState } from './phone.ts'
import { createRandomSource } from './random-source.ts'
import { sendRequest } from './send-request.ts'
import { hasMembers, type Members } from './set-data.ts'
import { createListeners, tell, type AnyFunction } from './wechat-callbacks.ts'

/** Things that happen to a phone while the mini-program runs. */
export interface PhoneEvents {
  readonly appShow: ReturnType<typeof createListeners>
  readonly appHide: ReturnType<typeof createListeners>
  readonly network: ReturnType<typeof createListeners>
  readonly weakNetwork: ReturnType<typeof createListeners>
  readonly updateReady: ReturnType<typeof createListeners>
  readonly privacyNeeded: ReturnType<typeof createListeners>
}

/** Listeners of everything that happens. */
export function createPhoneEvents(): PhoneEvents {
  return {
    appShow: createListeners(),
    appHide: createListeners(),
    network: createListeners(),
    weakNetwork: createListeners(),
    updateReady: createListeners(),
    privacyNeeded: createListeners(),
  }
}

const WINDOW = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 3 }
const BASE = { SDKVersion: '3.8.0', language: 'zh_CN', version: '8.0.50', fontSizeSetting: 16, theme: 'light' }

/** What does not ask anybody: measures, times, storage. */
function immediateFunctions({ clock, storage, habits }: Phone): Record<string, AnyFunction> {
  const launch = { path: '', query: { ...habits.launchQuery }, scene: 1011, referrerInfo: {} }
  return {
    getSystemInfoSync: () => ({ ...WINDOW, ...BASE, brand: 'test', model: 'test', platform: 'android', system: '12' }),
    getWindowInfo: () => ({ ...WINDOW }),
    getAppBaseInfo: () => ({ ...BASE }),
    getDeviceInfo: () => ({ brand: 'test', model: 'test', platform: 'android', system: '12' }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getPerformance: () => ({ now: () => clock.now() }),
    canIUse: (name) => typeof name === 'string' && !habits.missing.includes(name),
    nextTick: (run) => clock.setTimer(() => typeof run === 'function' && run(), 0),
    getStorageSync: (key) => storage.read(String(key)),
    setStorageSync: (key, value) => storage.write(String(key), value),
    removeStorageSync: (key) => {
      storage.remove(String(key))
      storage.remove(`sealed ${String(key)}`)
    },
    getStorageInfoSync: () => ({ keys: storage.keys(), currentSize: 0, limitSize: 10_240 }),
  }
}

/** The encrypted storage: what is written under a key is another text than that of the clear one. */
function sealedFunctions({ storage }: Phone, good: Telling, bad: (options: unknown, errMsg: string) => void) {
  const keyOf = (options: unknown) => (hasMembers(options) ? `sealed ${String(options['key'])}` : '')
  const getStorage: AnyFunction = (options) => {
    const data = storage.read(keyOf(options))
    return data === '' ? bad(options, 'getStorage:fail data not found') : good(options, { data })
  }
  const setStorage: AnyFunction = (options) => {
    try {
      storage.write(keyOf(options), hasMembers(options) ? options['data'] : '')
      good(options)
    } catch {
      bad(options, 'setStorage:fail exceed storage max size')
    }
  }
  return { getStorage, setStorage }
}
type Telling = (options: unknown, result?: Members) => void

/** What answers later. */
function askingFunctions(phone: Phone, state: PhoneState): Record<string, AnyFunction> {
  const { clock, habits } = phone
  const random = createRandomSource(phone.randomName)
  const later = (run: () => void) => void clock.setTimer(run, 5)
  const good = (options: unknown, result: Members = {}) => later(() => tell(options, 'success', result))
  const bad = (options: unknown, errMsg: string) => later(() => tell(options, 'fail', { errMsg }))
  const getRandomValues: AnyFunction = (options) => {
    if (habits.randomBytes === 'refused') return bad(options, 'getRandomValues:fail')
    const length = hasMembers(options) ? Number(options['length']) : 0
    good(options, { randomValues: random(length) })
  }
  const set = (name: string, change: (options: Members) => void): AnyFunction => {
    return (options) => {
      if (hasMembers(options)) change(options)
      good(options, { errMsg: `${name}:ok` })
    }
  }
  return {
    request: (options) => sendRequest(phone, options),
    login: (options) =>
      habits.loginCode === 'no-network' ? bad(options, 'login:fail') : good(options, { code: habits.loginCode }),
    scanCode: (options) =>
      'text' in habits.scan ? good(options, { result: habits.scan.text }) : bad(options, habits.scan.errMsg),
    requirePrivacyAuthorize: (options) =>
      habits.privacy === 'agreed'
        ? good(options)
        : bad(options, 'requirePrivacyAuthorize:fail privacy permission is not authorized'),
    getPrivacySetting: (options) => good(options, { needAuthorization: habits.privacy !== 'agreed' }),
    // nobody takes a photo during a tour: the person changes their mind
    chooseMedia: (options) => bad(options, 'chooseMedia:fail cancel'),
    ...sealedFunctions(phone, good, bad),
    openPrivacyContract: set('openPrivacyContract', () => (state.privacyContractsOpened += 1)),
    getRandomValues,
    getUserCryptoManager: () => ({ getRandomValues }),
    getNetworkType: (options) => good(options, { networkType: 'wifi' }),
    getScreenBrightness: (options) => good(options, { value: state.brightness }),
    setScreenBrightness: set('setScreenBrightness', ({ value }) => (state.brightness = Number(value))),
    setKeepScreenOn: set('setKeepScreenOn', ({ keepScreenOn }) => (state.keepsAwake = keepScreenOn === true)),
    setVisualEffectOnCapture: set('setVisualEffectOnCapture', (options) => {
      state.capture = String(options['visualEffect'])
    }),
    setNavigationBarTitle: set('setNavigationBarTitle', () => undefined),
    setNavigationBarColor: set('setNavigationBarColor', () => undefined),
  }
}

/** What tells of events. */
function listeningFunctions(events: PhoneEvents, state: PhoneState): Record<string, AnyFunction> {
  const updates = {
    onCheckForUpdate: () => undefined,
    onUpdateReady: events.updateReady.on,
    onUpdateFailed: () => undefined,
    applyUpdate: () => void (state.updatesApplied += 1),
  }
  return {
    onAppShow: events.appShow.on,
    offAppShow: events.appShow.off,
    onAppHide: events.appHide.on,
    offAppHide: events.appHide.off,
    onNetworkStatusChange: events.network.on,
    offNetworkStatusChange: events.network.off,
    onNetworkWeakChange: events.weakNetwork.on,
    offNetworkWeakChange: events.weakNetwork.off,
    onNeedPrivacyAuthorization: events.privacyNeeded.on,
    getUpdateManager: () => updates,
  }
}

/** `wx` of one phone: everything the mini-program may call, without what this base library does not have. */
export function createWechat(phone: Phone, events: PhoneEvents, state: PhoneState): Record<string, unknown> {
  const all = { ...immediateFunctions(phone), ...askingFunctions(phone, state), ...listeningFunctions(events, state) }
  return Object.fromEntries(Object.entries(all).filter(([name]) => !phone.habits.missing.includes(name)))
}
