import { afterEach, describe, expect, it, vi } from 'vitest'
import { giving, listening, standInForWechat } from '../testing/wechat-double.ts'

afterEach(() => vi.unstubAllGlobals())

/** Lets answers that are there already arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('codes that a link brings', () => {
  const opened = async (query: Readonly<Record<string, string>>) => {
    const shows = listening<{ query?: Readonly<Record<string, string>> }>()
    standInForWechat({ getLaunchOptionsSync: () => ({ query }), onAppShow: shows.on, offAppShow: shows.off })
    return { shows, ...(await import('./arrived-code.ts')) }
  }

  it('are percent-decoded exactly once', async () => {
    const link = 'HTTPS://CERT.EXAMPLE.CN/V/123'
    expect((await opened({ q: encodeURIComponent(link) })).takeArrivedCode()).toBe(link)
    const twice = encodeURIComponent(encodeURIComponent(link))
    expect((await opened({ q: twice })).takeArrivedCode()).toBe(encodeURIComponent(link))
  })

  it('stay as they came when the encoding is broken, so that the page can say so', async () => {
    expect((await opened({ q: '%E4%ZZ' })).takeArrivedCode()).toBe('%E4%ZZ')
  })

  it('are cut when they are far too long for a code', async () => {
    expect((await opened({ q: '9'.repeat(100_000) })).takeArrivedCode()).toHaveLength(4000)
  })

  it('are none when the mini-program was opened in another way', async () => {
    expect((await opened({})).takeArrivedCode()).toBeUndefined()
    expect((await opened({ q: '' })).takeArrivedCode()).toBeUndefined()
    standInForWechat({})
    expect((await import('./arrived-code.ts')).takeArrivedCode()).toBeUndefined()
  })

  it('that come later are told once each; coming back repeats none', async () => {
    const { shows, onArrivedCode } = await opened({ q: 'first' })
    const told: string[] = []
    const stop = onArrivedCode((code) => told.push(code))
    shows.tell({ query: { q: 'first' } })
    shows.tell({ query: { q: 'second' } })
    shows.tell({ query: { q: 'second' } })
    shows.tell({})
    stop()
    shows.tell({ query: { q: 'third' } })
    expect(told).toEqual(['second'])
  })
})

describe('the screen while a code is shown', () => {
  const hold = async (missing: readonly string[] = []) => {
    const shows = listening<unknown>()
    const hides = listening<unknown>()
    const state = { brightness: 0.3, awake: false }
    const all: Record<string, unknown> = {
      getScreenBrightness: giving({ value: 0.3 }),
      setScreenBrightness: ({ value }: { readonly value: number }) => void (state.brightness = value),
      setKeepScreenOn: ({ keepScreenOn }: { readonly keepScreenOn: boolean }) => void (state.awake = keepScreenOn),
      onAppShow: shows.on,
      offAppShow: shows.off,
      onAppHide: hides.on,
      offAppHide: hides.off,
    }
    standInForWechat(Object.fromEntries(Object.entries(all).filter(([name]) => !missing.includes(name))))
    const { holdScreen } = await import('./screen.ts')
    return { state, shows, hides, release: await holdScreen() }
  }

  it('is bright and awake, and as before afterwards', async () => {
    const { state, release } = await hold()
    expect(state).toEqual({ brightness: 1, awake: true })
    release()
    expect(state).toEqual({ brightness: 0.3, awake: false })
  })

  it('is as before behind another app, and bright again on the way back', async () => {
    const { state, hides, shows, release } = await hold()
    hides.tell(undefined)
    expect(state).toEqual({ brightness: 0.3, awake: false })
    shows.tell(undefined)
    expect(state).toEqual({ brightness: 1, awake: true })
    release()
    shows.tell(undefined)
    expect(state).toEqual({ brightness: 0.3, awake: false })
  })

  it('keeps a brightness that it could not restore', async () => {
    const { state, release } = await hold(['getScreenBrightness'])
    expect(state).toEqual({ brightness: 0.3, awake: true })
    release()
    expect(state.brightness).toBe(0.3)
  })
})

describe('network, version and consent', () => {
  it('is online until WeChat says otherwise', async () => {
    const changes = listening<{ readonly isConnected: boolean }>()
    standInForWechat({ getNetworkType: giving({ networkType: 'none' }), onNetworkStatusChange: changes.on })
    const { networkState } = await import('./network.ts')
    expect(networkState.isOnline()).toBe(true)
    await settle()
    expect(networkState.isOnline()).toBe(false)
    changes.tell({ isConnected: true })
    expect(networkState.isOnline()).toBe(true)
  })

  it('is weak when WeChat calls it so', async () => {
    const weakness = listening<{ readonly weakNet: boolean }>()
    standInForWechat({ onNetworkWeakChange: weakness.on, offNetworkWeakChange: weakness.off })
    const { networkQuality } = await import('./network.ts')
    const told: boolean[] = []
    const stop = networkQuality.onChange((weak) => told.push(weak))
    weakness.tell({ weakNet: true })
    expect(networkQuality.isWeak()).toBe(true)
    stop()
    weakness.tell({ weakNet: false })
    expect(told).toEqual([true])
  })

  it('a new version is told, and put to use only on request', async () => {
    const ready = listening<void>()
    const applyUpdate = vi.fn()
    standInForWechat({ getUpdateManager: () => ({ onUpdateReady: ready.on, applyUpdate }) })
    const { appUpdate } = await import('./app-update.ts')
    const told = vi.fn()
    appUpdate.onReady(told)
    ready.tell()
    expect(told).toHaveBeenCalledOnce()
    expect(applyUpdate).not.toHaveBeenCalled()
    appUpdate.apply()
    expect(applyUpdate).toHaveBeenCalledOnce()
  })

  it('WeChat’s question for consent is put to whoever listens, and refused when nobody does', async () => {
    const asked = listening<(answer: unknown) => void>()
    standInForWechat({ onNeedPrivacyAuthorization: asked.on })
    const { privacy } = await import('./privacy.ts')
    const stop = privacy.onQuestion(({ shown, agree }) => {
      shown()
      agree('button')
    })
    const answers: unknown[] = []
    asked.tell((answer) => void answers.push(answer))
    stop()
    asked.tell((answer) => void answers.push(answer))
    expect(answers).toEqual([
      { event: 'exposureAuthorization' },
      { event: 'agree', buttonId: 'button' },
      { event: 'disagree' },
    ])
  })

  it('needs no consent on a base library that asks nobody', async () => {
    standInForWechat({})
    const { privacy } = await import('./privacy.ts')
    expect(await privacy.ask()).toBe(true)
    privacy.openContract()
  })
})

describe('a page that does not come', () => {
  const openedWith = async (reason: unknown) => {
    const refused = listening<{ readonly reason?: unknown }>()
    const lazy = listening<unknown>()
    standInForWechat({
      onUnhandledRejection: refused.on,
      offUnhandledRejection: refused.off,
      onLazyLoadError: lazy.on,
      offLazyLoadError: lazy.off,
    })
    const { onPageMissing } = await import('./page-missing.ts')
    let told = 0
    const stop = onPageMissing(() => (told += 1))
    refused.tell({ reason })
    const count = told
    lazy.tell({ type: 'subpackage' })
    const withLazy = told
    stop()
    lazy.tell({ type: 'subpackage' })
    refused.tell({ reason })
    return { count, withLazy, after: told }
  }

  it('is told, whether WeChat refuses the page or cannot load its package, until nobody listens', async () => {
    expect(await openedWith({ errMsg: 'navigateTo:fail timeout' })).toEqual({ count: 1, withLazy: 2, after: 2 })
  })

  it.each([undefined, 'navigateTo:fail', { errMsg: 'request:fail timeout' }, { errMsg: 7 }])(
    'is not what %j says',
    async (reason) => {
      expect((await openedWith(reason)).count).toBe(0)
    },
  )

  it('is not told of by a base library that cannot', async () => {
    standInForWechat({})
    const { onPageMissing } = await import('./page-missing.ts')
    expect(() => onPageMissing(() => undefined)()).not.toThrow()
  })
})
