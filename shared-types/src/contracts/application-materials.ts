import { Type, type Static } from 'typebox'
import {
  MATERIAL_KINDS,
  MATERIAL_MAX_BYTES,
  MATERIAL_MEDIA_TYPES,
  MATERIAL_STATES,
} from '../vocabulary/application-materials.ts'
import { ApplicationKindId } from './application-kinds.ts'
import { OpaqueId } from './primitives.ts'

/** `POST /application-materials` 登记材料: announces one picture, for an application of this kind. */
export const MaterialRequest = Type.Object(
  {
    kindId: ApplicationKindId,
    material: Type.Enum(MATERIAL_KINDS),
    mediaType: Type.Enum(MATERIAL_MEDIA_TYPES),
    /** Bytes of the whole picture. */
    size: Type.Integer({ minimum: 1, maximum: MATERIAL_MAX_BYTES }),
  },
  { additionalProperties: false },
)
export type MaterialRequest = Static<typeof MaterialRequest>

/** 材料: how much of a picture has arrived; the next part begins at `received`. */
export const Material = Type.Object(
  {
    materialId: OpaqueId,
    material: Type.Enum(MATERIAL_KINDS),
    state: Type.Enum(MATERIAL_STATES),
    size: Type.Integer({ minimum: 1 }),
    received: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
)
export type Material = Static<typeof Material>

/** 材料引用: a complete picture, as an application or a supplement names it. */
export const MaterialReference = Type.Object(
  { material: Type.Enum(MATERIAL_KINDS), materialId: OpaqueId },
  { additionalProperties: false },
)
export type MaterialReference = Static<typeof MaterialReference>
