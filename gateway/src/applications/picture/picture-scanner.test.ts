import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MaterialMediaType } from 'shared-types/vocabulary/application-materials.ts'
import { chunk, exampleJpeg, examplePng, EXIF_SECRET, segment } from '../testing/pictures.ts'
import { openPictureScanner } from './picture-scanner.ts'

function scan(mediaType: MaterialMediaType, picture: Uint8Array, cuts: readonly number[] = []) {
  let scanner = openPictureScanner(mediaType, '')
  const kept: Uint8Array[] = []
  let consumed = 0
  for (const end of [...cuts.filter((cut) => cut < picture.length).toSorted((a, b) => a - b), picture.length]) {
    const outcome = scanner.push(picture.subarray(consumed, end))
    if (!outcome.ok) return outcome.failure
    kept.push(...outcome.value)
    consumed += scanner.consumed
    // Every part is read by a scanner that knows no more than the state, as after a crash.
    scanner = openPictureScanner(mediaType, scanner.state)
  }
  return scanner.isComplete ? Buffer.concat(kept) : 'incomplete'
}

const JPEG = exampleJpeg()
const PNG = examplePng({ extra: [chunk('tEXt', `Comment\0${EXIF_SECRET}`), chunk('eXIf', EXIF_SECRET)] })

describe('a picture of a phone', () => {
  it('goes on without EXIF, comments and texts', () => {
    for (const [mediaType, picture] of [
      ['image/jpeg', JPEG],
      ['image/png', PNG],
    ] as const) {
      expect(Buffer.from(picture).includes(EXIF_SECRET)).toBe(true)
      const cleaned = scan(mediaType, picture)
      expect(cleaned).toBeInstanceOf(Buffer)
      expect(String(cleaned)).not.toContain('GPS')
    }
    expect(scan('image/png', PNG)).toEqual(Buffer.from(examplePng()))
  })

  it('is the same wherever it was cut, and whoever goes on', () => {
    for (const [mediaType, picture] of [
      ['image/jpeg', JPEG],
      ['image/png', PNG],
    ] as const) {
      const whole = scan(mediaType, picture)
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 0, max: picture.length }), { maxLength: 12 }), (cuts) => {
          expect(scan(mediaType, picture, cuts)).toEqual(whole)
        }),
        { numRuns: 60 },
      )
    }
  })

  it('cleaned once, it stays as it is', () => {
    const cleaned = scan('image/jpeg', JPEG)
    if (!(cleaned instanceof Buffer)) throw new Error('not cleaned')
    expect(scan('image/jpeg', cleaned)).toEqual(cleaned)
  })
})

describe('a hostile file', () => {
  const joined = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
    new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))))
  const zip = 'PK\u0003\u0004hidden file PK\u0005\u0006\0\0\0\0\0\0'
  const cases: readonly (readonly [string, MaterialMediaType, Uint8Array, string])[] = [
    ['a PDF under a picture’s name', 'image/jpeg', joined('%PDF-1.7 …'), 'not-this-type'],
    ['a ZIP under a picture’s name', 'image/png', joined(zip), 'not-this-type'],
    ['a PNG announced as JPEG', 'image/jpeg', PNG, 'not-this-type'],
    ['an SVG with a script', 'image/png', joined('<svg onload=alert(1)>'), 'not-this-type'],
    ['a ZIP behind a JPEG', 'image/jpeg', joined(JPEG, zip), 'foreign-content'],
    ['a ZIP behind a PNG', 'image/png', joined(PNG, zip), 'foreign-content'],
    ['a second picture behind the first', 'image/jpeg', joined(JPEG, JPEG), 'foreign-content'],
    ['a ZIP in a table of a JPEG', 'image/jpeg', joined(JPEG.subarray(0, 2), segment(0xc4, zip)), 'foreign-content'],
    [
      'a script in the pixels',
      'image/png',
      examplePng({ pixels: joined('<script>alert(1)</script>') }),
      'foreign-content',
    ],
    [
      'more bytes than the pixels can be',
      'image/png',
      examplePng({ pixels: new Uint8Array(60_000) }),
      'foreign-content',
    ],
    [
      'a PNG of 50,000 pixels squared',
      'image/png',
      examplePng({ width: 50_000, height: 50_000, pixels: joined('x') }),
      'dimensions',
    ],
    ['a PNG without width', 'image/png', examplePng({ width: 0 }), 'dimensions'],
    ['a JPEG of 65,000 pixels squared', 'image/jpeg', exampleJpeg({ width: 65_000, height: 65_000 }), 'dimensions'],
    ['a JPEG without height', 'image/jpeg', exampleJpeg({ height: 0 }), 'dimensions'],
    ['an animated PNG', 'image/png', examplePng({ extra: [chunk('acTL', new Uint8Array(8))] }), 'animated'],
    ['a PNG with a broken checksum', 'image/png', joined(PNG.subarray(0, 20), 'xxxx', PNG.subarray(24)), 'damaged'],
    ['a JPEG that is cut off', 'image/jpeg', JPEG.subarray(0, JPEG.length - 2), 'incomplete'],
    ['a PNG that is cut off', 'image/png', PNG.subarray(0, PNG.length - 8), 'incomplete'],
    ['a JPEG without a picture', 'image/jpeg', joined(JPEG.subarray(0, 2), new Uint8Array([0xff, 0xd9])), 'damaged'],
    ['a JPEG of a hundred scans', 'image/jpeg', manyScans(), 'damaged'],
  ]
  it.each(cases)('%s is refused', (_what, mediaType, file, refusal) => {
    expect(scan(mediaType, file)).toBe(refusal)
  })

  it('of any bytes ends in a refusal or goes on, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(JPEG.length), (bytes, at) => {
        const mixed = joined(JPEG.subarray(0, at), bytes)
        expect(['string', 'object']).toContain(typeof scan('image/jpeg', mixed))
        expect(['string', 'object']).toContain(typeof scan('image/png', joined(PNG.subarray(0, at), bytes)))
      }),
    )
  })
})

function manyScans(): Uint8Array {
  const end = JPEG.subarray(JPEG.length - 2)
  const sos = segment(0xda, new Uint8Array([1, 1, 0, 0, 63, 0]))
  const scans = Array.from({ length: 100 }, () => Buffer.concat([sos, Buffer.from([1, 2, 3])]))
  return new Uint8Array(Buffer.concat([JPEG.subarray(0, JPEG.length - 2), ...scans, end]))
}
