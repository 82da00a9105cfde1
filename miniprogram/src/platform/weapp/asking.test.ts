import { afterEach, describe, expect, it, vi } from 'vitest'
import { giving, refusing, standInForWechat } from '../testing/wechat-double.ts'

afterEach(() => vi.unstubAllGlobals())

describe('random bytes in WeChat', () => {
  const draw = async (functions: Readonly<Record<string, unknown>>) => {
    standInForWechat(functions)
    const { randomBytes } = await import('./random-bytes.ts')
    return randomBytes(16)
  }
  const sixteen = giving({ randomValues: new Uint8Array(16).fill(7).buffer })

  it('come from the crypto manager, or from WeChat itself', async () => {
    const good = { ok: true, value: new Uint8Array(16).fill(7) }
    expect(await draw({ getUserCryptoManager: () => ({ getRandomValues: sixteen }) })).toEqual(good)
    expect(await draw({ getRandomValues: sixteen })).toEqual(good)
  })

  it('are none on a base library without them, on a refusal, and when there are too few', async () => {
    const none = { ok: false, failure: 'no-random-bytes' }
    expect(await draw({})).toEqual(none)
    expect(await draw({ getRandomValues: refusing('getRandomValues:fail') })).toEqual(none)
    expect(await draw({ getRandomValues: giving({ randomValues: new ArrayBuffer(4) }) })).toEqual(none)
  })
})

describe('scanning in WeChat', () => {
  const scanWith = async (functions: Readonly<Record<string, unknown>>) => {
    standInForWechat(functions)
    const { scanWays } = await import('./scan.ts')
    return scanWays.camera?.()
  }

  it('gives the text as it is', async () => {
    const result = 'https://evil.example/V/1'
    expect(await scanWith({ scanCode: giving({ result }) })).toEqual({ ok: true, value: result })
  })

  it('is not offered by a base library without it', async () => expect(await scanWith({})).toBeUndefined())

  it.each([
    ['scanCode:fail cancel', 'cancelled'],
    ['scanCode:fail auth deny', 'not-permitted'],
    ['scanCode:fail system permission denied', 'not-permitted'],
    ['scanCode:fail privacy permission is not authorized', 'privacy-refused'],
    ['scanCode:fail', 'no-code-found'],
  ])('names “%s”', async (message, failure) => {
    expect(await scanWith({ scanCode: refusing(message) })).toEqual({ ok: false, failure })
  })

  it('asks for consent first, and does not touch the camera without it', async () => {
    const scanCode = vi.fn()
    const refused = refusing('requirePrivacyAuthorize:fail privacy permission is not authorized')
    expect(await scanWith({ scanCode, requirePrivacyAuthorize: refused })).toEqual({
      ok: false,
      failure: 'privacy-refused',
    })
    expect(scanCode).not.toHaveBeenCalled()
  })

  it('finds no code in an empty answer', async () => {
    expect(await scanWith({ scanCode: giving({}) })).toEqual({ ok: false, failure: 'no-code-found' })
  })
})

describe('WeChat’s login code', () => {
  const login = async (functions: Readonly<Record<string, unknown>>) => {
    standInForWechat(functions)
    const { readLoginCode } = await import('./login-code.ts')
    return readLoginCode()
  }

  it('is read once it is there', async () => {
    expect(await login({ login: giving({ code: 'once' }) })).toEqual({ ok: true, value: 'once' })
  })

  it('is missing when WeChat fails, throws, gives none or has none', async () => {
    const failed = { ok: false, failure: 'wechat-failed' }
    const throwing = () => {
      throw new Error('login:fail')
    }
    for (const functions of [{ login: refusing('login:fail') }, { login: throwing }, { login: giving({}) }, {}]) {
      expect(await login(functions)).toEqual(failed)
    }
  })
})

describe('opening a file in WeChat', () => {
  const open = async (functions: Readonly<Record<string, unknown>>) => {
    standInForWechat(functions)
    const { openFile } = await import('./open-file.ts')
    return openFile('wxfile://tmp_voucher.pdf')
  }

  it('is shown with the menu from which it is printed', async () => {
    const asked: unknown[] = []
    const openDocument = (options: { readonly success: (answer: unknown) => void }) => {
      asked.push(options)
      options.success({})
    }
    expect(await open({ openDocument })).toEqual({ ok: true, value: true })
    expect(asked).toMatchObject([{ filePath: 'wxfile://tmp_voucher.pdf', fileType: 'pdf', showMenu: true }])
  })

  it('fails by name on a base library without it, and on a refusal', async () => {
    const failed = { ok: false, failure: 'cannot-open' }
    expect(await open({})).toEqual(failed)
    expect(await open({ openDocument: refusing('openDocument:fail filetype not supported') })).toEqual(failed)
  })
})
