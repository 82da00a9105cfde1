import type { Material, MaterialRequest } from 'shared-types/contracts/application-materials.ts'
import { succeed } from 'shared-types/vocabulary/result.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import type { PicturePorts } from './upload-picture.ts'

/** A part of a picture on a weak network takes longer than a question. */
const PART_TIMEOUT_MS = 30_000

/** 材料上传: announcing a picture, asking how much of it arrived, and sending the next part. */
export function createPicturePorts(gateway: Gateway): PicturePorts {
  const pathOf = (materialId: string) => `/application-materials/${encodeURIComponent(materialId)}`
  return {
    announce: async (body: MaterialRequest) => {
      const request = { method: 'POST', path: '/application-materials', body, access: 'required' } as const
      const answer = await gateway.ask<Material>(request)
      return answer.ok ? succeed(answer.value.body) : answer
    },
    arrived: async (materialId) => {
      const answer = await gateway.ask<Material>({ method: 'GET', path: pathOf(materialId), access: 'required' })
      return answer.ok ? succeed(answer.value.body) : answer
    },
    sendPart: async (materialId, offset, bytes) => {
      const path = `${pathOf(materialId)}/content`
      const part = { offset, bytes, mediaType: 'application/octet-stream' }
      const answer = await gateway.ask<Material>({
        ...{ method: 'PUT', path, access: 'required', part, timeoutMs: PART_TIMEOUT_MS },
      })
      return answer.ok ? succeed(answer.value.body) : answer
    },
  }
}
