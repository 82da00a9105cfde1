import { crc32 } from 'node:zlib'
import { drop, isHarmlessSize, keep, refuse, type ScanOutcome } from './scan-step.ts'

/** Where a PNG (ISO/IEC 15948) is read. `left` counts bytes of the present chunk, `crc` goes over those that were read. */
export interface PngState {
  readonly at: 'start' | 'chunk' | 'data' | 'crc' | 'skip' | 'end'
  readonly left: number
  readonly crc: number
  readonly isLast: boolean
  /** Most bytes that the compressed pixels can take; 0 before the header. */
  readonly room: number
}

export const PNG_START: PngState = { at: 'start', left: 0, crc: 0, isLast: false, room: 0 }

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
const HEADER_BYTES = 25
/** Chunks without which the picture looks otherwise; every other one that may be left out is left out. */
const KEPT: readonly string[] = ['PLTE', 'tRNS', 'IDAT', 'IEND']
const ANIMATED: readonly string[] = ['acTL', 'fcTL', 'fdAT']
/** Samples of a pixel by colour type (table 11.1). */
const SAMPLES: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
])
const LARGEST_TABLE = 1_024

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset)
}

function readHeader(bytes: Uint8Array, state: PngState): ScanOutcome<PngState> {
  if (bytes.length < HEADER_BYTES) return 'more'
  const view = viewOf(bytes)
  const isHeader = view.getUint32(0) === 13 && typeOf(bytes) === 'IHDR'
  const samples = SAMPLES.get(view.getUint8(17))
  if (!isHeader || samples === undefined || crc32(bytes.subarray(4, 21)) !== view.getUint32(21))
    return refuse('damaged')
  const [width, height, depth] = [view.getUint32(8), view.getUint32(12), view.getUint8(16)]
  if (!isHarmlessSize(width, height)) return refuse('dimensions')
  const raw = height * (1 + Math.ceil((width * samples * depth) / 8))
  // Deflate never needs more than this; what goes beyond is no picture. Adam7 adds a byte for each line of its passes.
  const room = Math.ceil(raw * 1.02) + 8 * height + 4_096
  return keep(bytes.subarray(0, HEADER_BYTES), { ...state, at: 'chunk', room })
}

function typeOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(4, 8))
}

function readChunk(bytes: Uint8Array, state: PngState): ScanOutcome<PngState> {
  if (state.room === 0) return readHeader(bytes, state)
  if (bytes.length < 8) return 'more'
  const left = viewOf(bytes).getUint32(0)
  const type = typeOf(bytes)
  if (ANIMATED.includes(type)) return refuse('animated')
  if (!/^[A-Za-z]{4}$/.test(type)) return refuse('damaged')
  if (!KEPT.includes(type)) {
    const isCritical = type.charAt(0) === type.charAt(0).toUpperCase()
    return isCritical ? refuse('damaged') : drop(8, { ...state, at: 'skip', left: left + 4 })
  }
  const room = type === 'IDAT' ? state.room - left : state.room
  if (room <= 0 || (type !== 'IDAT' && left > LARGEST_TABLE)) return refuse('foreign-content')
  const crc = crc32(bytes.subarray(4, 8))
  return keep(bytes.subarray(0, 8), { at: left === 0 ? 'crc' : 'data', left, crc, isLast: type === 'IEND', room })
}

function readData(bytes: Uint8Array, state: PngState): ScanOutcome<PngState> {
  if (bytes.length === 0) return 'more'
  const run = bytes.subarray(0, Math.min(state.left, bytes.length))
  const left = state.left - run.length
  if (state.at === 'skip') return drop(run.length, { ...state, left, at: left === 0 ? 'chunk' : 'skip' })
  return keep(run, { ...state, left, crc: crc32(run, state.crc), at: left === 0 ? 'crc' : 'data' })
}

/** One step through a PNG: header, palette, transparency and pixels go on, texts, EXIF and all else stay behind. */
export function scanPng(bytes: Uint8Array, state: PngState): ScanOutcome<PngState> {
  switch (state.at) {
    case 'start':
      if (bytes.length < SIGNATURE.length) return 'more'
      return SIGNATURE.every((byte, index) => bytes[index] === byte)
        ? keep(bytes.subarray(0, SIGNATURE.length), { ...state, at: 'chunk' })
        : refuse('not-this-type')
    case 'chunk':
      return readChunk(bytes, state)
    case 'data':
    case 'skip':
      return readData(bytes, state)
    case 'crc':
      if (bytes.length < 4) return 'more'
      if (viewOf(bytes).getUint32(0) !== state.crc) return refuse('damaged')
      return keep(bytes.subarray(0, 4), { ...state, at: state.isLast ? 'end' : 'chunk' })
    case 'end':
      return bytes.length === 0 ? 'more' : refuse('foreign-content')
  }
}
