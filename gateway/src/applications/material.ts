import type { MaterialKind, MaterialMediaType, MaterialState } from 'shared-types/vocabulary/application-materials.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'

/** 材料: a picture on its way through the gateway, which keeps where it stands and no byte of it. */
export interface StoredMaterial {
  readonly materialId: string
  readonly personRef: string
  readonly province: ProvinceCode
  readonly material: MaterialKind
  readonly mediaType: MaterialMediaType
  /** Bytes that were announced. */
  readonly size: number
  /** Bytes of the phone's picture that are dealt with. */
  readonly received: number
  /** Bytes of the cleaned picture that the province holds. */
  readonly sent: number
  /** Where the scanner stands, as JSON; numbers and words, nothing of the picture. */
  readonly scan: string
  readonly state: MaterialState
  readonly createdAt: number
}

/** Port: materials 材料. */
export interface Materials {
  announce(material: StoredMaterial): Promise<void>
  find(personRef: string, materialId: string): Promise<StoredMaterial | undefined>
  /** Moves on from exactly where it stood; false when somebody else did meanwhile. */
  advance(from: StoredMaterial, to: Pick<StoredMaterial, 'received' | 'sent' | 'scan' | 'state'>): Promise<boolean>
  /** Forgets those begun before this instant. */
  sweep(before: number): Promise<void>
}
