import { afterEach, describe, expect, it, vi } from 'vitest'
import { giving, refusing, standInForWechat } from '../testing/wechat-double.ts'

afterEach(() => vi.unstubAllGlobals())

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, 4, 7, 7, 0xff, 0xda, 0, 2, 9, 0xff, 0xd9])
const CLEAN = Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 9, 0xff, 0xd9])
const chosen = giving({ tempFiles: [{ tempFilePath: 'wxfile://taken', size: JPEG.length }] })
const files = (bytes: Uint8Array) => ({
  getFileSystemManager: () => ({ readFile: giving({ data: bytes.slice().buffer }) }),
})
const agreed = { requirePrivacyAuthorize: giving({}) }

/** A canvas outside the page, as base libraries from 2.16.1 on have it, that loads a picture of this size. */
function canvasOf(width: number, height: number) {
  const image = {
    ...{ width, height, onload: () => undefined, onerror: () => undefined },
    set src(_path: string) {
      queueMicrotask(() => (width > 0 ? this.onload() : this.onerror()))
    },
  }
  const context = { fillStyle: '', fillRect: () => undefined, drawImage: () => undefined }
  return { createOffscreenCanvas: () => ({ width: 1, height: 1, createImage: () => image, getContext: () => context }) }
}

async function take(functions: Readonly<Record<string, unknown>>) {
  standInForWechat({ ...agreed, ...functions })
  const { photoWays } = await import('./photo.ts')
  return photoWays.camera?.()
}

describe('a photo in WeChat', () => {
  const drawn = giving({ tempFilePath: 'wxfile://drawn' })

  it('is drawn anew and leaves its remarks behind', async () => {
    const functions = { chooseMedia: chosen, ...canvasOf(4000, 3000), canvasToTempFilePath: drawn, ...files(JPEG) }
    const value = { bytes: CLEAN, mediaType: 'image/jpeg', preview: 'wxfile://drawn' }
    expect(await take(functions)).toEqual({ ok: true, value })
  })

  it('is shrunk by WeChat itself on a base library without such a canvas, and leaves its remarks behind too', async () => {
    const functions = { chooseMedia: chosen, compressImage: giving({ tempFilePath: 'wxfile://small' }), ...files(JPEG) }
    expect(await take(functions)).toMatchObject({ ok: true, value: { bytes: CLEAN, preview: 'wxfile://small' } })
  })

  it('that is none, too small or too heavy is told', async () => {
    const canvas = { canvasToTempFilePath: drawn, ...files(JPEG), chooseMedia: chosen }
    expect(await take({ ...canvas, ...canvasOf(0, 0) })).toEqual({ ok: false, failure: 'not-a-picture' })
    expect(await take({ ...canvas, ...canvasOf(100, 100) })).toEqual({ ok: false, failure: 'too-small' })
    const heavy = giving({ tempFiles: [{ tempFilePath: 'a', size: 99_000_000 }] })
    expect(await take({ chooseMedia: heavy })).toEqual({ ok: false, failure: 'too-large' })
    const stays = Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, ...new Uint8Array(2_000_000)])
    expect(await take({ chooseMedia: chosen, ...files(stays) })).toEqual({ ok: false, failure: 'too-large' })
  })

  it('is not offered by a base library without it', async () => expect(await take({})).toBeUndefined())

  it.each([
    ['chooseMedia:fail cancel', 'cancelled'],
    ['chooseMedia:fail auth deny', 'not-permitted'],
    ['chooseMedia:fail privacy permission is not authorized', 'privacy-refused'],
    ['chooseMedia:fail', 'photo-failed'],
  ])('names “%s”', async (message, failure) => {
    expect(await take({ chooseMedia: refusing(message) })).toEqual({ ok: false, failure })
  })

  it('is not asked for without consent', async () => {
    const functions = { chooseMedia: chosen, requirePrivacyAuthorize: refusing('requirePrivacyAuthorize:fail') }
    expect(await take(functions)).toEqual({ ok: false, failure: 'privacy-refused' })
  })
})

describe('drafts in WeChat', () => {
  const open = async (functions: Readonly<Record<string, unknown>>) => {
    standInForWechat(functions)
    return (await import('./sealed-storage.ts')).sealedStorage
  }

  it('are kept encrypted, and removed at once', async () => {
    const asked: unknown[] = []
    const removed: unknown[] = []
    const storage = await open({
      canIUse: () => true,
      setStorage: (options: { readonly success: (answer: object) => void }) => {
        asked.push(JSON.parse(JSON.stringify(options)))
        options.success({})
      },
      getStorage: giving({ data: 'kept before' }),
      removeStorageSync: (key: unknown) => removed.push(key),
    })
    expect(await storage.read('drafts:a')).toBe('kept before')
    expect(await storage.write('drafts:a', 'text')).toBe(true)
    expect(asked).toEqual([{ key: 'drafts:a', data: 'text', encrypt: true }])
    void storage.remove('drafts:a')
    expect(removed).toEqual(['drafts:a'])
  })

  it('are never kept in clear: an old WeChat forgets them with the program', async () => {
    const written: unknown[] = []
    const storage = await open({
      canIUse: () => false,
      setStorage: (options: unknown) => written.push(options),
      setStorageSync: (key: unknown) => written.push(key),
    })
    expect(await storage.write('drafts:a', 'text')).toBe(false)
    expect(await storage.read('drafts:a')).toBe('text')
    expect(written).toEqual([])
  })

  it('that WeChat refuses to keep are told', async () => {
    const storage = await open({ canIUse: () => true, setStorage: refusing('setStorage:fail exceed') })
    expect(await storage.write('drafts:a', 'text')).toBe(false)
  })
})
