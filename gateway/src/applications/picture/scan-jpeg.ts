import { drop, isHarmlessSize, keep, refuse, type ScanOutcome } from './scan-step.ts'

/**
 * Where a JPEG (ITU-T T.81) is read: at a marker, inside a segment that is copied or left out, in entropy-coded data, or
 * behind its end. `left` counts bytes of the present segment.
 */
export interface JpegState {
  readonly at: 'start' | 'marker' | 'copy' | 'skip' | 'scan' | 'end'
  readonly left: number
  /** A segment that ends in entropy-coded data. */
  readonly opensScan: boolean
  readonly hasFrame: boolean
  readonly scans: number
}

export const JPEG_START: JpegState = { at: 'start', left: 0, opensScan: false, hasFrame: false, scans: 0 }

// Markers of T.81 table B.1.
const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
/** Huffman tables, quantisation tables, restart interval. */
const TABLES: readonly number[] = [0xc4, 0xdb, 0xdd]
/** Baseline, extended and progressive; the others no phone writes and few decoders read. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2]
/** APP14 says how colours are to be understood; it is kept when it is no longer than that takes. */
const APP14 = 0xee
const APP14_BYTES = 14
/** A progressive picture has about ten scans; each makes a decoder go over the whole picture again. */
const MOST_SCANS = 64

function isMetadata(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
}

function readFrame(bytes: Uint8Array, length: number, state: JpegState): ScanOutcome<JpegState> {
  if (bytes.length < 9) return 'more'
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  if (state.hasFrame || length < 8) return refuse('damaged')
  if (!isHarmlessSize(view.getUint16(7), view.getUint16(5))) return refuse('dimensions')
  return drop(0, { ...state, at: 'copy', left: length + 2, hasFrame: true })
}

function readSegment(bytes: Uint8Array, marker: number, state: JpegState): ScanOutcome<JpegState> {
  if (bytes.length < 4) return 'more'
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint16(2)
  if (length < 2) return refuse('damaged')
  const whole = length + 2
  if (marker === APP14 && length <= APP14_BYTES) return drop(0, { ...state, at: 'copy', left: whole })
  if (isMetadata(marker)) return drop(0, { ...state, at: 'skip', left: whole })
  if (FRAMES.includes(marker)) return readFrame(bytes, length, state)
  if (TABLES.includes(marker)) return drop(0, { ...state, at: 'copy', left: whole })
  if (marker !== SOS || !state.hasFrame || state.scans >= MOST_SCANS) return refuse('damaged')
  return drop(0, { ...state, at: 'copy', left: whole, opensScan: true, scans: state.scans + 1 })
}

function readMarker(bytes: Uint8Array, state: JpegState): ScanOutcome<JpegState> {
  const [first, marker] = bytes
  if (first === undefined || marker === undefined) return 'more'
  if (first !== 0xff) return refuse('damaged')
  if (marker === 0xff) return drop(1, state)
  if (marker !== EOI) return readSegment(bytes, marker, state)
  return state.scans > 0 ? keep(bytes.subarray(0, 2), { ...state, at: 'end' }) : refuse('damaged')
}

/** Entropy-coded data: every FF is followed by a zero, or is a restart; anything else is the next marker. */
function readScan(bytes: Uint8Array, state: JpegState): ScanOutcome<JpegState> {
  let from = 0
  for (;;) {
    const at = bytes.indexOf(0xff, from)
    if (at < 0) return bytes.length === 0 ? 'more' : keep(bytes, state)
    const next = bytes[at + 1]
    if (next === undefined) return at === 0 ? 'more' : keep(bytes.subarray(0, at), state)
    const goesOn = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (!goesOn) return keep(bytes.subarray(0, at), { ...state, at: 'marker' })
    from = at + 2
  }
}

function readRun(bytes: Uint8Array, state: JpegState): ScanOutcome<JpegState> {
  if (bytes.length === 0) return 'more'
  const run = bytes.subarray(0, Math.min(state.left, bytes.length))
  const left = state.left - run.length
  const ended = { ...state, left, at: state.opensScan ? 'scan' : 'marker', opensScan: false } as const
  const after: JpegState = left > 0 ? { ...state, left } : ended
  return state.at === 'copy' ? keep(run, after) : drop(run.length, after)
}

/** One step through a JPEG: what shows the picture goes on, all else (EXIF, comments, thumbnails, profiles) stays behind. */
export function scanJpeg(bytes: Uint8Array, state: JpegState): ScanOutcome<JpegState> {
  switch (state.at) {
    case 'start':
      if (bytes.length < 3) return 'more'
      return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff
        ? keep(bytes.subarray(0, 2), { ...state, at: 'marker' })
        : refuse('not-this-type')
    case 'marker':
      return readMarker(bytes, state)
    case 'copy':
    case 'skip':
      return readRun(bytes, state)
    case 'scan':
      return readScan(bytes, state)
    case 'end':
      return bytes.length === 0 ? 'more' : refuse('foreign-content')
  }
}
