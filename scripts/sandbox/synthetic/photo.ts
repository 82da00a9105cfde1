import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 60
const HEIGHT = 80
/** Background, clothes, skin, hair: one row of colours a variant (red, green, blue). */
const CLOTHES = ['33507a', '5a5a5a', '2f5d45', '6b3f3f', '44446e', '7a6a33', '3b6b73', '704060']
const BACKGROUNDS = ['dfe8f2', 'f2ece0']
/** Number of different pictures. */
export const PHOTO_VARIANTS = CLOTHES.length * BACKGROUNDS.length * 2

const made = new Map<number, string>()

/** 照片 of an invented person: a plain silhouette as base64 PNG, far below 2 KB. `variant` 0 to 31. */
export function photoOf(variant: number): string {
  const known = made.get(variant)
  if (known !== undefined) return known
  const picture = drawSilhouette(variant).toString('base64')
  made.set(variant, picture)
  return picture
}

function drawSilhouette(variant: number): Buffer {
  const longHair = variant % 2 === 1
  const rows = Buffer.alloc(HEIGHT * (WIDTH + 1))
  for (let y = 0; y < HEIGHT; y += 1) {
    // The first byte of a row is its filter: 0, none.
    for (let x = 0; x < WIDTH; x += 1) rows[y * (WIDTH + 1) + 1 + x] = colorAt(x, y, longHair)
  }
  const clothes = CLOTHES[(variant >> 1) % CLOTHES.length] ?? '5a5a5a'
  const background = BACKGROUNDS[variant >> 4] ?? 'dfe8f2'
  const palette = Buffer.from(`${background}${clothes}e8c39e2b2320`, 'hex')
  return encodePng(rows, palette)
}

interface Ellipse {
  readonly centreY: number
  readonly radiusX: number
  readonly radiusY: number
}
const FACE: Ellipse = { centreY: 34, radiusX: 13, radiusY: 17 }
const HAIR: Ellipse = { centreY: 30, radiusX: 16, radiusY: 19 }
const SHOULDERS: Ellipse = { centreY: 84, radiusX: 27, radiusY: 28 }

/** Index into the palette: 0 background, 1 clothes, 2 skin, 3 hair. */
function colorAt(x: number, y: number, longHair: boolean): number {
  if (inEllipse(x, y, FACE) && y > 24) return 2
  if (inEllipse(x, y, HAIR) && y < (longHair ? 50 : 32)) return 3
  if (inEllipse(x, y, SHOULDERS)) return 1
  return Math.abs(x - WIDTH / 2) < 5 && y > 46 && y < 60 ? 2 : 0
}

/** Whether a point lies in an ellipse that stands in the middle of the picture. */
function inEllipse(x: number, y: number, { centreY, radiusX, radiusY }: Ellipse): boolean {
  return ((x - WIDTH / 2) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 <= 1
}

/** PNG (ISO/IEC 15948) with eight bits a pixel and a palette. */
function encodePng(rows: Buffer, palette: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(content.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
