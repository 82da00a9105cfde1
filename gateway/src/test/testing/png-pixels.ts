import { inflateSync } from 'node:zlib'

/** Grey values 0 to 255 of a picture, row by row. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** PNG (ISO/IEC 15948) 9.2: what each filter adds from left, above and above left. */
function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const near = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(near - left), Math.abs(near - up), Math.abs(near - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function unfilter(raw: Buffer, stride: number, pixelBytes: number, height: number): Uint8Array {
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x >= pixelBytes ? (out[at - pixelBytes] ?? 0) : 0
      const up = y > 0 ? (out[at - stride] ?? 0) : 0
      const corner = x >= pixelBytes && y > 0 ? (out[at - stride - pixelBytes] ?? 0) : 0
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, up, corner)
    }
  }
  return out
}

/** Grey values of a PNG as Chromium's screenshots are: eight bits, RGB or RGBA, not interlaced. Throws on others. */
export function readGreyPng(png: Buffer): GreyPicture {
  const [width, height, depth, colour, interlace] = [
    png.readUInt32BE(16),
    png.readUInt32BE(20),
    png[24],
    png[25],
    png[28],
  ]
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlace !== 0) throw new Error('png: another kind of picture')
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length))
  }
  const pixelBytes = colour === 2 ? 3 : 4
  const pixels = unfilter(inflateSync(Buffer.concat(data)), width * pixelBytes, pixelBytes, height)
  const grey = new Uint8Array(width * height)
  for (let index = 0; index < grey.length; index += 1) grey[index] = pixels[index * pixelBytes + 1] ?? 0
  return { width, height, grey }
}
