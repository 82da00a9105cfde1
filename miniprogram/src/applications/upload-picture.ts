import type { Material, MaterialRequest } from 'shared-types/contracts/application-materials.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'

/** What uploading a picture needs. */
export interface PicturePorts {
  readonly announce: (request: MaterialRequest) => Promise<Result<Material, GatewayFailure>>
  readonly arrived: (materialId: string) => Promise<Result<Material, GatewayFailure>>
  readonly sendPart: (
    materialId: string,
    offset: number,
    bytes: Uint8Array,
  ) => Promise<Result<Material, GatewayFailure>>
}

/** 一次上传: which picture for which kind of application; `begun` is the upload that was cut off, to go on with. */
export interface PictureUpload {
  readonly kindId: string
  readonly material: MaterialRequest['material']
  readonly mediaType: MaterialRequest['mediaType']
  readonly bytes: Uint8Array
  readonly begun?: string | undefined
}

/** 上传进度: the upload and how much of it has arrived, 0 to 1. */
export interface UploadProgress {
  readonly materialId: string
  readonly share: number
}

/** Small enough that a cut costs little, large enough that a photo takes few (assumed). */
export const PART_BYTES = 128 * 1024

/** Where to go on: an upload that the gateway no longer knows, or has refused, is announced anew. */
async function whereToBegin(ports: PicturePorts, upload: PictureUpload): Promise<Result<Material, GatewayFailure>> {
  const { kindId, material, mediaType, bytes, begun } = upload
  const announce = () => ports.announce({ kindId, material, mediaType, size: bytes.length })
  if (begun === undefined) return announce()
  const arrived = await ports.arrived(begun)
  if (!arrived.ok) return arrived.failure === 'not-found' ? announce() : arrived
  const same = arrived.value.state !== 'refused' && arrived.value.size === bytes.length
  return same ? arrived : announce()
}

/**
 * 上传材料: part by part, going on where an earlier attempt was cut off. `told` hears how far it is, after every part. A
 * part that arrived although its answer was lost (`state-conflict`) is asked after, once in a row. Gives the id of the
 * complete picture.
 */
export async function uploadPicture(
  ports: PicturePorts,
  upload: PictureUpload,
  told: (progress: UploadProgress) => void,
): Promise<Result<string, GatewayFailure>> {
  const begun = await whereToBegin(ports, upload)
  if (!begun.ok) return begun
  let at = begun.value
  let asked = false
  const { materialId } = at
  told({ materialId, share: at.received / at.size })
  while (at.state === 'receiving') {
    const part = upload.bytes.subarray(at.received, at.received + PART_BYTES)
    const sent = await ports.sendPart(materialId, at.received, part)
    if (!sent.ok && (sent.failure !== 'state-conflict' || asked)) return sent
    asked = !sent.ok
    const next = sent.ok ? sent : await ports.arrived(materialId)
    if (!next.ok) return next
    at = next.value
    told({ materialId, share: at.received / at.size })
  }
  return at.state === 'complete' ? succeed(materialId) : { ok: false, failure: 'material-refused' }
}
