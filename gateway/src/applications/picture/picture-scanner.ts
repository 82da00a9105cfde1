import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { MaterialMediaType, MaterialRefusal } from 'shared-types/vocabulary/application-materials.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { JPEG_START, scanJpeg, type JpegState } from './scan-jpeg.ts'
import { PNG_START, scanPng, type PngState } from './scan-png.ts'
import type { ScanOutcome } from './scan-step.ts'

/** 材料核查: reads a picture piece by piece and lets through what shows it. Holds no more than a few bytes of it. */
export interface PictureScanner {
  /** The cleaned pieces of these bytes; bytes that decide nothing yet are dealt with later. */
  push(bytes: Uint8Array): Result<readonly Uint8Array[], MaterialRefusal>
  /** Bytes that were dealt with, since the scanner was made. */
  readonly consumed: number
  readonly isComplete: boolean
  /** Where it stands, as text without a byte of the picture; another scanner goes on from there. */
  readonly state: string
}

const whole = Type.Integer({ minimum: 0 })
const jpegState = Compile(
  Type.Object({
    at: Type.Enum(['start', 'marker', 'copy', 'skip', 'scan', 'end'] as const),
    left: whole,
    opensScan: Type.Boolean(),
    hasFrame: Type.Boolean(),
    scans: whole,
  }),
)
const pngState = Compile(
  Type.Object({
    at: Type.Enum(['start', 'chunk', 'data', 'crc', 'skip', 'end'] as const),
    left: whole,
    crc: whole,
    isLast: Type.Boolean(),
    room: whole,
  }),
)

/**
 * Beginnings of what else could be read out of the same bytes: a PDF, a page, a script, the directory of a ZIP. Pixels hold
 * one of them by chance once in a hundred thousand pictures of the largest size.
 */
const FOREIGN: readonly Uint8Array[] = ['%PDF-1', '<script', '<?php', '<!DOCTYPE', 'PK\u0005\u0006\0\0\0\0'].map(
  (text) => new TextEncoder().encode(text),
)

function holdsForeign(kept: Uint8Array): boolean {
  const bytes = Buffer.from(kept.buffer, kept.byteOffset, kept.length)
  return FOREIGN.some((beginning) => bytes.includes(beginning))
}

function joined(rest: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (rest.length === 0) return bytes
  const all = new Uint8Array(rest.length + bytes.length)
  all.set(rest)
  all.set(bytes, rest.length)
  return all
}

function createScanner<S extends { readonly at: string }>(
  begin: S,
  scan: (bytes: Uint8Array, state: S) => ScanOutcome<S>,
): PictureScanner {
  let state = begin
  let rest: Uint8Array = new Uint8Array()
  let consumed = 0
  return {
    push: (bytes) => {
      let ahead = joined(rest, bytes)
      const pieces: Uint8Array[] = []
      for (;;) {
        const outcome = scan(ahead, state)
        if (outcome === 'more') break
        if ('refused' in outcome) return fail(outcome.refused)
        if (holdsForeign(outcome.kept)) return fail('foreign-content')
        if (outcome.kept.length > 0) pieces.push(outcome.kept)
        consumed += outcome.consumed
        ahead = ahead.subarray(outcome.consumed)
        state = outcome.state
      }
      // A copy: the piece that it is part of may be large.
      rest = Uint8Array.from(ahead)
      return succeed(pieces)
    },
    get consumed() {
      return consumed
    },
    get isComplete() {
      return state.at === 'end' && rest.length === 0
    },
    get state() {
      return JSON.stringify(state)
    },
  }
}

/** A scanner that goes on from a state; the empty text is the beginning. Throws for a text that is no state: a fault. */
export function openPictureScanner(mediaType: MaterialMediaType, state: string): PictureScanner {
  if (state === '')
    return mediaType === 'image/jpeg'
      ? createScanner<JpegState>(JPEG_START, scanJpeg)
      : createScanner<PngState>(PNG_START, scanPng)
  const parsed: unknown = JSON.parse(state)
  if (mediaType === 'image/jpeg' && jpegState.Check(parsed)) return createScanner<JpegState>(parsed, scanJpeg)
  if (mediaType === 'image/png' && pngState.Check(parsed)) return createScanner<PngState>(parsed, scanPng)
  throw new Error('application_materials: a scan of another form')
}
