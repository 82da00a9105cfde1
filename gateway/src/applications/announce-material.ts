import type { Material, MaterialRequest } from 'shared-types/contracts/application-materials.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { HolderViewer } from '../identity/viewer.ts'
import type { ApplicationKinds } from './application-kinds.ts'
import type { Materials, StoredMaterial } from './material.ts'
import { refusedFields, type FieldsRefusal } from './refused-fields.ts'

/** What announcing needs; `now` in milliseconds. */
export interface AnnounceMaterialDeps {
  readonly kinds: ApplicationKinds
  readonly materials: Materials
  readonly now: () => number
  readonly newId: () => string
}

/** 登记材料: a picture that is about to come, for a kind that may want it. */
export type AnnounceMaterial = (
  viewer: HolderViewer,
  request: MaterialRequest,
) => Promise<Result<Material, FieldsRefusal>>

/** 材料进度: how much of a picture has arrived; another's is `not-found`. */
export type FindMaterial = (viewer: HolderViewer, materialId: string) => Promise<Result<Material, 'not-found'>>

/** The material as its owner sees it. */
export function materialAnswer({ materialId, material, state, size, received }: StoredMaterial): Material {
  return { materialId, material, state, size, received }
}

/** Makes the use case. Any material may be announced: a supplement can ask for one that the form did not. */
export function createAnnounceMaterial(deps: AnnounceMaterialDeps): AnnounceMaterial {
  return async ({ person }, { kindId, material, mediaType, size }) => {
    const kind = deps.kinds.find(kindId)
    if (kind === undefined || !isProvinceCode(kind.province))
      return fail(refusedFields([{ path: 'kindId', rule: 'unknown' }]))
    const stored: StoredMaterial = {
      materialId: deps.newId(),
      personRef: person.personRef,
      province: kind.province,
      material,
      mediaType,
      size,
      received: 0,
      sent: 0,
      scan: '',
      state: 'receiving',
      createdAt: deps.now(),
    }
    await deps.materials.announce(stored)
    return succeed(materialAnswer(stored))
  }
}

/** Makes the question. */
export function createFindMaterial({ materials }: Pick<AnnounceMaterialDeps, 'materials'>): FindMaterial {
  return async ({ person }, materialId) => {
    const found = await materials.find(person.personRef, materialId)
    return found === undefined ? fail('not-found') : succeed(materialAnswer(found))
  }
}
