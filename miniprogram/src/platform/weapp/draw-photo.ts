import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { fitPhoto } from '../photo-size.ts'
import { askWechat } from './ask-wechat.ts'
import { wechat, type OffscreenCanvas, type OffscreenImage } from './wechat.ts'

/** Why a photo could not be drawn: this base library has no canvas outside a page, or the picture itself. */
type DrawFailure = 'no-canvas' | 'not-a-picture' | 'too-small' | 'too-large'

function openCanvas(): OffscreenCanvas | undefined {
  try {
    return wechat.createOffscreenCanvas?.({ type: '2d', width: 1, height: 1 })
  } catch {
    // base libraries before 2.16.1 know other options
    return undefined
  }
}

function loadImage(canvas: OffscreenCanvas, path: string): Promise<OffscreenImage | undefined> {
  return new Promise((resolve) => {
    const image = canvas.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => resolve(undefined)
    image.src = path
  })
}

/** 重画照片 on a canvas of its shrunk size; gives a function that writes it as JPEG of a quality and tells the file's path. */
export async function drawPhoto(path: string): Promise<Result<(quality: number) => Promise<string>, DrawFailure>> {
  const canvas = openCanvas()
  const context = canvas?.getContext('2d')
  if (!canvas || !context || !wechat.canvasToTempFilePath) return fail('no-canvas')
  const image = await loadImage(canvas, path)
  if (!image) return fail('not-a-picture')
  const size = fitPhoto(image)
  if (!size.ok) return size
  const { width, height } = size.value
  canvas.width = width
  canvas.height = height
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  return succeed(async (quality) => {
    const options = {
      canvas,
      x: 0,
      y: 0,
      width,
      height,
      destWidth: width,
      destHeight: height,
      fileType: 'jpg',
      quality,
    }
    const written = await askWechat(wechat.canvasToTempFilePath, options)
    // the photo as it was: what follows looks at it again
    return written.ok ? written.value.tempFilePath : path
  })
}
