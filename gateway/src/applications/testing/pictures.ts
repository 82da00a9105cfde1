import { crc32, deflateSync } from 'node:zlib'

function bytesOf(...parts: readonly (readonly number[] | Uint8Array | string)[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))),
  )
}

/** One segment of a JPEG with its length. */
export function segment(marker: number, payload: Uint8Array | string): Uint8Array {
  const length = payload.length + 2
  return bytesOf([0xff, marker, length >> 8, length & 255], payload)
}

/** The words in the EXIF of the example pictures: where somebody lives, to be found nowhere afterwards. */
export const EXIF_SECRET = 'Exif\0\0GPS 30.2741N 120.1551E'

/** A JPEG of the shape that phones write: EXIF, comment, tables, one scan of so many bytes. */
export function exampleJpeg(
  options: { scanBytes?: number; width?: number; height?: number; exif?: boolean } = {},
): Uint8Array {
  const { scanBytes = 2_000, width = 640, height = 480, exif = true } = options
  const frame = bytesOf([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  const scan = new Uint8Array(scanBytes).map((_, index) => (index * 37 + (index >> 8)) % 255)
  return bytesOf(
    [0xff, 0xd8],
    segment(0xe0, 'JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0'),
    ...(exif ? [segment(0xe1, EXIF_SECRET), segment(0xfe, 'a comment')] : []),
    segment(0xdb, new Uint8Array(65)),
    segment(0xc0, frame),
    segment(0xc4, new Uint8Array(29)),
    segment(0xda, bytesOf([1, 1, 0, 0, 63, 0])),
    scan,
    [0xff, 0x00, 0xff, 0xd0, 0x12, 0xff, 0xd9],
  )
}

/** One chunk of a PNG with its checksum. */
export function chunk(type: string, payload: Uint8Array | string): Uint8Array {
  const body = bytesOf(type, payload)
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(payload.length)
  sum.writeUInt32BE(crc32(body))
  return bytesOf(length, body, sum)
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A grey PNG; `extra` chunks stand before its pixels, `pixels` takes the place of the compressed ones. */
export function examplePng(
  options: { width?: number; height?: number; extra?: readonly Uint8Array[]; pixels?: Uint8Array } = {},
): Uint8Array {
  const { width = 60, height = 40, extra = [] } = options
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = options.pixels ?? deflateSync(Buffer.alloc((width + 1) * height, 7))
  return bytesOf(PNG_SIGNATURE, chunk('IHDR', header), ...extra, chunk('IDAT', pixels), chunk('IEND', ''))
}
