import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { withoutRemarks } from '../jpeg-segments.ts'
import type { PhotoFailure, PhotoWays, ReadyPhoto, TakePhoto } from '../photo-port.ts'
import { fitPhoto, MOST_FILE_BYTES, MOST_READY_BYTES, PHOTO_QUALITIES, type PhotoSize } from '../photo-size.ts'

/** What the picker offers; a phone turns its own format into one of these. */
const ACCEPTED = 'image/jpeg,image/png,image/webp'
const PREVIEW_EDGE = 320

function chooseFile(fromCamera: boolean): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = ACCEPTED
    if (fromCamera) input.capture = 'environment'
    input.addEventListener('change', () => resolve(input.files?.[0]), { once: true })
    input.addEventListener('cancel', () => resolve(undefined), { once: true })
    input.click()
  })
}

function draw(bitmap: ImageBitmap, { width, height }: PhotoSize): HTMLCanvasElement | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return undefined
  // what is see-through in a PNG would be black in a JPEG
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  return canvas
}

function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}

async function encodeSmall(canvas: HTMLCanvasElement): Promise<Uint8Array | undefined> {
  for (const quality of PHOTO_QUALITIES) {
    const blob = await encode(canvas, quality)
    if (blob && blob.size <= MOST_READY_BYTES) return new Uint8Array(await blob.arrayBuffer())
  }
  return undefined
}

async function openPicture(file: Blob): Promise<Result<ImageBitmap, PhotoFailure>> {
  if (file.size > MOST_FILE_BYTES) return fail('too-large')
  if (!ACCEPTED.split(',').includes(file.type)) return fail('not-a-picture')
  try {
    return succeed(await createImageBitmap(file))
  } catch {
    // it calls itself a picture and is none
    return fail('not-a-picture')
  }
}

/** 备好照片: drawn anew, small, without remarks. */
export async function readyPhoto(file: Blob): Promise<Result<ReadyPhoto, PhotoFailure>> {
  const opened = await openPicture(file)
  if (!opened.ok) return opened
  const bitmap = opened.value
  const size = fitPhoto(bitmap)
  if (!size.ok) return size
  const canvas = draw(bitmap, size.value)
  const encoded = canvas && (await encodeSmall(canvas))
  const clean = encoded && withoutRemarks(encoded)
  const factor = PREVIEW_EDGE / Math.max(bitmap.width, bitmap.height)
  const small = { width: Math.ceil(bitmap.width * factor), height: Math.ceil(bitmap.height * factor) }
  const preview = draw(bitmap, small)?.toDataURL('image/jpeg', 0.7)
  bitmap.close()
  if (!clean?.ok || preview === undefined) return fail('photo-failed')
  return succeed({ bytes: clean.value, mediaType: 'image/jpeg', preview })
}

function taking(fromCamera: boolean): TakePhoto {
  return async () => {
    const file = await chooseFile(fromCamera)
    return file ? readyPhoto(file) : fail('cancelled')
  }
}

/** A browser on a phone opens its camera, one on a desk its files; both offer the album. */
export const photoWays: PhotoWays = { camera: taking(true), album: taking(false) }
