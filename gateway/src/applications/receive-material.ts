import type { Material } from 'shared-types/contracts/application-materials.ts'
import type { MaterialRefusal } from 'shared-types/vocabulary/application-materials.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { HolderViewer } from '../identity/viewer.ts'
import { materialAnswer } from './announce-material.ts'
import type { Materials, StoredMaterial } from './material.ts'
import { openPictureScanner, type PictureScanner } from './picture/picture-scanner.ts'
import type { ApplicationDirectory, ProvinceApplications } from './province-applications.ts'

/** What receiving needs. */
export interface ReceiveMaterialDeps {
  readonly materials: Materials
  readonly provinces: ApplicationDirectory
}

/** A picture that is not taken, and why. */
export interface RefusedMaterial {
  readonly code: 'material-refused'
  readonly rule: MaterialRefusal
}

/** `state-conflict`: the part does not begin where the picture stands, or somebody else sends it at the same time. */
export type ReceiveMaterialFailure = 'not-found' | 'state-conflict' | 'upstream-unavailable' | RefusedMaterial

/**
 * 接收材料: checks a picture as it comes and passes it on piece by piece. At any moment a few hundred kilobytes of it are in
 * memory and none anywhere else; after a cut the next part begins at `received`.
 */
export type ReceiveMaterial = (
  viewer: HolderViewer,
  part: { readonly materialId: string; readonly offset: number; readonly body: AsyncIterable<Uint8Array> },
) => Promise<Result<Material, ReceiveMaterialFailure>>

/** So much goes to the province in one call. */
const PIECE_BYTES = 131_072

/** Where one request stands in its picture. */
interface Passage {
  stored: StoredMaterial
  readonly from: number
  readonly scanner: PictureScanner
  pending: Uint8Array[]
}

function pendingBytes({ pending }: Passage): number {
  return pending.reduce((sum, piece) => sum + piece.length, 0)
}

/** Hands the cleaned bytes over and remembers where the picture stands, in this order: what is sent twice counts once. */
async function flush(
  { materials }: ReceiveMaterialDeps,
  province: ProvinceApplications,
  passage: Passage,
  isLast: boolean,
): Promise<Result<void, ReceiveMaterialFailure>> {
  const { stored, scanner, from } = passage
  const bytes = new Uint8Array(Buffer.concat(passage.pending))
  passage.pending = []
  const { materialId, material, mediaType, sent: offset } = stored
  const isNothing = bytes.length === 0 && !isLast
  const part = { materialId, material, mediaType, offset, bytes, isLast }
  const held = isNothing ? succeed(offset) : await province.putMaterialPart(part)
  if (!held.ok) return fail(held.failure === 'conflict' ? 'state-conflict' : 'upstream-unavailable')
  const to = {
    received: from + scanner.consumed,
    sent: offset + bytes.length,
    scan: scanner.state,
    state: isLast ? 'complete' : 'receiving',
  } as const
  if (!(await materials.advance(stored, to))) return fail('state-conflict')
  passage.stored = { ...stored, ...to }
  return succeed(undefined)
}

/** Nothing more of it is taken; what the province holds of it is never named in an application. */
async function refuseMaterial(
  { materials }: ReceiveMaterialDeps,
  { stored }: Passage,
  rule: MaterialRefusal,
): Promise<Result<never, ReceiveMaterialFailure>> {
  const { received, sent, scan } = stored
  await materials.advance(stored, { received, sent, scan, state: 'refused' })
  return fail({ code: 'material-refused', rule })
}

/** Makes the use case. Throws when the sender breaks off; where the picture stands then is remembered already. */
export function createReceiveMaterial(deps: ReceiveMaterialDeps): ReceiveMaterial {
  return async ({ person }, { materialId, offset, body }) => {
    const stored = await deps.materials.find(person.personRef, materialId)
    if (stored === undefined) return fail('not-found')
    if (stored.state === 'complete' && offset === stored.received) return succeed(materialAnswer(stored))
    if (stored.state !== 'receiving' || offset !== stored.received) return fail('state-conflict')
    const province = deps.provinces.find(stored.province)
    if (province === undefined) return fail('upstream-unavailable')
    const scanner = openPictureScanner(stored.mediaType, stored.scan)
    const passage: Passage = { stored, from: offset, scanner, pending: [] }
    let arrived = offset
    for await (const bytes of body) {
      arrived += bytes.length
      if (arrived > stored.size) return refuseMaterial(deps, passage, 'wrong-length')
      const pieces = scanner.push(bytes)
      if (!pieces.ok) return refuseMaterial(deps, passage, pieces.failure)
      passage.pending.push(...pieces.value)
      if (pendingBytes(passage) < PIECE_BYTES) continue
      const flushed = await flush(deps, province, passage, false)
      if (!flushed.ok) return flushed
    }
    const isWhole = arrived === stored.size
    if (isWhole && !scanner.isComplete) return refuseMaterial(deps, passage, 'damaged')
    const flushed = await flush(deps, province, passage, isWhole)
    return flushed.ok ? succeed(materialAnswer(passage.stored)) : flushed
  }
}
