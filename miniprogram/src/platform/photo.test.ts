import { describe, expect, it } from 'vitest'
import { withoutRemarks } from './jpeg-segments.ts'
import { fitPhoto } from './photo-size.ts'

const segment = (marker: number, text: string) => {
  const words = [...text].map((letter) => letter.charCodeAt(0))
  return [0xff, marker, 0, words.length + 2, ...words]
}
const START = [0xff, 0xd8]
const PICTURE = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]
const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes)

describe('a photo', () => {
  it('leaves the phone without place, time and phone: EXIF, XMP, ICC and comments', () => {
    const remarks = [...segment(0xe1, 'Exif GPS 30.27N'), ...segment(0xe2, 'ICC'), ...segment(0xfe, 'phone of Lin')]
    const jpeg = Uint8Array.from([
      ...START,
      ...segment(0xe0, 'JFIF'),
      ...remarks,
      ...segment(0xdb, 'table'),
      ...PICTURE,
    ])
    const clean = withoutRemarks(jpeg)
    expect(clean.ok && textOf(clean.value)).toMatch(/JFIF.*table/s)
    expect(clean.ok && textOf(clean.value)).not.toMatch(/GPS|ICC|Lin/)
    expect(clean.ok && [...clean.value].slice(-PICTURE.length)).toEqual(PICTURE)
  })
  it('that is none, or broken off before its picture, is told', () => {
    expect(withoutRemarks(Uint8Array.from([0x89, 0x50])).ok).toBe(false)
    expect(withoutRemarks(Uint8Array.from([...START, ...segment(0xe1, 'Exif')])).ok).toBe(false)
    expect(withoutRemarks(new Uint8Array()).ok).toBe(false)
  })
  it('is drawn no larger than it is, at most two thousand px long, in its own shape', () => {
    expect(fitPhoto({ width: 4000, height: 3000 })).toEqual({ ok: true, value: { width: 2000, height: 1500 } })
    expect(fitPhoto({ width: 800, height: 600 })).toEqual({ ok: true, value: { width: 800, height: 600 } })
  })
  it('is refused when nobody could read it, or when it is made to fill the memory', () => {
    expect(fitPhoto({ width: 150, height: 900 })).toEqual({ ok: false, failure: 'too-small' })
    expect(fitPhoto({ width: 30_000, height: 30_000 })).toEqual({ ok: false, failure: 'too-large' })
    expect(fitPhoto({ width: Number.NaN, height: 1 }).ok).toBe(false)
  })
})
