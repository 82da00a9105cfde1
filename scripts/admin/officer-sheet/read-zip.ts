import { inflateRawSync } from 'node:zlib'

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const STORED = 0
const DEFLATED = 8
/** A list of officers is far smaller; what grows beyond this was made to. */
const MOST_BYTES = 32 * 1024 * 1024

/** The parts of a zip file (APPNOTE 6.3): names, and each part's bytes when it is asked for. */
export interface ZipParts {
  readonly names: readonly string[]
  /** Undefined: no such part, encrypted, compressed in another way than deflate, damaged, or larger than 32 MB. */
  read(name: string): Uint8Array | undefined
}

/** Reads the table of contents; undefined when the bytes are no zip file, or one of the 64-bit form. */
export function readZip(bytes: Uint8Array): ZipParts | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const entries = new Map<string, number>()
  let at = view.readUInt32LE(end + 16)
  for (let index = 0; index < view.readUInt16LE(end + 10); index += 1) {
    if (at + ENTRY_BYTES > view.length || view.readUInt32LE(at) !== ENTRY_SIGNATURE) return undefined
    const nameLength = view.readUInt16LE(at + 28)
    entries.set(view.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength), at)
    at += ENTRY_BYTES + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      return entry === undefined ? undefined : partAt(view, entry)
    },
  }
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endOf(view: Buffer): number | undefined {
  for (let at = view.length - END_BYTES; at >= Math.max(0, view.length - END_BYTES - 0xffff); at -= 1)
    if (view.readUInt32LE(at) === END_SIGNATURE) return at
  return undefined
}

function partAt(view: Buffer, entry: number): Uint8Array | undefined {
  const [flags, method] = [view.readUInt16LE(entry + 8), view.readUInt16LE(entry + 10)]
  const [packed, size] = [view.readUInt32LE(entry + 20), view.readUInt32LE(entry + 24)]
  const local = view.readUInt32LE(entry + 42)
  if ((flags & 1) !== 0 || size > MOST_BYTES || local + LOCAL_BYTES > view.length) return undefined
  const start = local + LOCAL_BYTES + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28)
  const data = view.subarray(start, start + packed)
  if (method === STORED) return data
  if (method !== DEFLATED) return undefined
  try {
    return inflateRawSync(data, { maxOutputLength: MOST_BYTES })
  } catch {
    // Damaged, or larger than it says.
    return undefined
  }
}
