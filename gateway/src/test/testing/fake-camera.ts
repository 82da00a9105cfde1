import { writeFileSync } from 'node:fs'
import { readGreyPng } from './png-pixels.ts'

const WIDTH = 1280
const HEIGHT = 720
/** How large the picture stands in the camera's, as a code on a phone held at arm's length. */
const LONGEST_SIDE = 560
const WALL = 110
const NO_COLOUR = 128

/** Puts a picture into the middle of a grey wall, as a camera would see another phone's screen. */
function cameraPicture(png: Buffer): Uint8Array {
  const { width, height, grey } = readGreyPng(png)
  const scale = Math.max(width, height) / LONGEST_SIDE
  const shown = { width: Math.floor(width / scale), height: Math.floor(height / scale) }
  const left = (WIDTH - shown.width) >> 1
  const top = (HEIGHT - shown.height) >> 1
  const picture = new Uint8Array(WIDTH * HEIGHT).fill(WALL)
  for (let y = 0; y < shown.height; y += 1) {
    for (let x = 0; x < shown.width; x += 1) {
      picture[(top + y) * WIDTH + left + x] = grey[Math.floor(y * scale) * width + Math.floor(x * scale)] ?? WALL
    }
  }
  return picture
}

/** Writes a film (YUV4MPEG2) for `--use-file-for-fake-video-capture`, in which the camera sees the picture. */
export function writeCameraFilm(file: string, png: Buffer): void {
  const colourless = new Uint8Array((WIDTH * HEIGHT) / 2).fill(NO_COLOUR)
  const frame = [Buffer.from('FRAME\n'), cameraPicture(png), colourless]
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...frame, ...frame]),
  )
}

/** Flags of a Chromium whose camera sees the film, or its own test picture without one. */
export function fakeCameraFlags(file?: string): readonly string[] {
  const film = file === undefined ? [] : [`--use-file-for-fake-video-capture=${file}`]
  return ['--use-fake-device-for-media-stream', ...film]
}
