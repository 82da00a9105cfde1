import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { withoutRemarks } from '../jpeg-segments.ts'
import type { PhotoFailure, PhotoWays, ReadyPhoto, TakePhoto } from '../photo-port.ts'
import { MOST_FILE_BYTES, MOST_READY_BYTES, PHOTO_QUALITIES } from '../photo-size.ts'
import { askWechat, type WechatRefusal } from './ask-wechat.ts'
import { drawPhoto } from './draw-photo.ts'
import { privacy } from './privacy.ts'
import { wechat } from './wechat.ts'

/** WeChat tells in words alone why it gave no picture. */
function failureOf(refusal: WechatRefusal): PhotoFailure {
  const message = refusal.kind === 'refused' ? refusal.message : ''
  if (message.includes('cancel')) return 'cancelled'
  if (message.includes('privacy')) return 'privacy-refused'
  return /auth|permission|denied/.test(message) ? 'not-permitted' : 'photo-failed'
}

async function bytesOf(filePath: string): Promise<Uint8Array | undefined> {
  const files = wechat.getFileSystemManager?.()
  const read = await askWechat(files?.readFile?.bind(files), { filePath })
  return read.ok && typeof read.value.data !== 'string' ? new Uint8Array(read.value.data) : undefined
}

/** WeChat's own shrinking, for a base library that has no canvas outside a page: it keeps the size in px. */
async function compress(src: string, quality: number): Promise<string> {
  const answer = await askWechat(wechat.compressImage, { src, quality: Math.round(quality * 100) })
  return answer.ok ? answer.value.tempFilePath : src
}

async function smallEnough(make: (quality: number) => Promise<string>): Promise<Result<ReadyPhoto, PhotoFailure>> {
  for (const quality of PHOTO_QUALITIES) {
    const path = await make(quality)
    const bytes = await bytesOf(path)
    if (bytes === undefined) return fail('photo-failed')
    const clean = withoutRemarks(bytes)
    if (!clean.ok) return fail('not-a-picture')
    if (clean.value.length > MOST_READY_BYTES) continue
    return succeed({ bytes: clean.value, mediaType: 'image/jpeg', preview: path })
  }
  return fail('too-large')
}

/** 备好照片: drawn anew and small; by WeChat's own shrinking where there is no canvas. Never with remarks. */
async function readyPhoto(path: string): Promise<Result<ReadyPhoto, PhotoFailure>> {
  const drawn = await drawPhoto(path)
  if (drawn.ok) return smallEnough(drawn.value)
  return drawn.failure === 'no-canvas' ? smallEnough((quality) => compress(path, quality)) : fail(drawn.failure)
}

function taking(source: 'camera' | 'album'): TakePhoto {
  return async () => {
    if (!(await privacy.ask())) return fail('privacy-refused')
    const options = { count: 1, mediaType: ['image'], sourceType: [source], sizeType: ['compressed'] } as const
    const chosen = await askWechat(wechat.chooseMedia, options)
    if (!chosen.ok) return fail(failureOf(chosen.failure))
    const [file] = chosen.value.tempFiles
    if (!file) return fail('cancelled')
    return file.size > MOST_FILE_BYTES ? fail('too-large') : readyPhoto(file.tempFilePath)
  }
}

/** `wx.chooseMedia` (base library 2.10.0); before that the page says that WeChat has to be updated. */
export const photoWays: PhotoWays = wechat.chooseMedia ? { camera: taking('camera'), album: taking('album') } : {}
