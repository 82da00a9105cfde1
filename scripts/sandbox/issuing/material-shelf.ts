import { createHash, type Hash } from 'node:crypto'

/** One part of a picture as it arrived. */
export interface ArrivedPart {
  readonly materialId: string
  readonly offset: number
  readonly bytes: Buffer
  readonly isLast: boolean
}

/** What is known of a picture: its length and digest, never its bytes. */
export interface HeldMaterial {
  readonly bytes: number
  readonly isWhole: boolean
  /** Hex SHA-256 of a whole picture. */
  readonly digest?: string
}

/** 材料库: pictures by their number. A part that was here before changes nothing; one with a gap before it is refused. */
export interface MaterialShelf {
  put(part: ArrivedPart): { readonly accepted: boolean; readonly held: number }
  isWhole(materialId: string): boolean
  list(): readonly (HeldMaterial & { readonly materialId: string })[]
}

interface Shelved {
  readonly hash: Hash
  bytes: number
  digest?: string
}

/** An empty shelf; it ends with the process. */
export function createMaterialShelf(): MaterialShelf {
  const shelf = new Map<string, Shelved>()
  return {
    put: ({ materialId, offset, bytes, isLast }) => {
      const held = shelf.get(materialId) ?? { hash: createHash('sha256'), bytes: 0 }
      shelf.set(materialId, held)
      if (held.digest !== undefined) return { accepted: offset + bytes.length <= held.bytes, held: held.bytes }
      if (offset > held.bytes) return { accepted: false, held: held.bytes }
      const news = bytes.subarray(held.bytes - offset)
      held.hash.update(news)
      held.bytes += news.length
      if (isLast) held.digest = held.hash.digest('hex')
      return { accepted: true, held: held.bytes }
    },
    isWhole: (materialId) => shelf.get(materialId)?.digest !== undefined,
    list: () =>
      Array.from(shelf, ([materialId, { bytes, digest }]) => ({
        materialId,
        bytes,
        isWhole: digest !== undefined,
        ...(digest === undefined ? {} : { digest }),
      })),
  }
}
