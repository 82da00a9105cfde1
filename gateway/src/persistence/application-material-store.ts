import type { Kysely } from 'kysely'
import { MATERIAL_KINDS, MATERIAL_MEDIA_TYPES, MATERIAL_STATES } from 'shared-types/vocabulary/application-materials.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Materials, StoredMaterial } from '../applications/material.ts'
import type { Schema } from './schema.ts'
import type { ApplicationMaterialTable } from './tables/application-tables.ts'

function openMaterial(row: ApplicationMaterialTable): StoredMaterial {
  const { province, scan, size, received, sent, created_at } = row
  const material = MATERIAL_KINDS.find((one) => one === row.material)
  const mediaType = MATERIAL_MEDIA_TYPES.find((one) => one === row.media_type)
  const state = MATERIAL_STATES.find((one) => one === row.state)
  if (!isProvinceCode(province) || material === undefined || mediaType === undefined || state === undefined)
    throw new Error('application_materials: a word outside its list')
  return {
    materialId: row.material_id,
    personRef: row.person_ref,
    province,
    material,
    mediaType,
    size: Number(size),
    received: Number(received),
    sent: Number(sent),
    scan,
    state,
    createdAt: Number(created_at),
  }
}

/** Store of materials 材料: where each picture stands, never a byte of it. */
export function createApplicationMaterialStore(database: Kysely<Schema>): Materials {
  return {
    announce: async (material) => {
      await database
        .insertInto('application_materials')
        .values({
          material_id: material.materialId,
          person_ref: material.personRef,
          province: material.province,
          material: material.material,
          media_type: material.mediaType,
          size: material.size,
          received: material.received,
          sent: material.sent,
          scan: material.scan,
          state: material.state,
          created_at: material.createdAt,
        })
        .execute()
    },
    find: async (personRef, materialId) => {
      const row = await database
        .selectFrom('application_materials')
        .selectAll()
        .where('material_id', '=', materialId)
        .where('person_ref', '=', personRef)
        .executeTakeFirst()
      return row && openMaterial(row)
    },
    advance: async ({ materialId, received, sent }, to) => {
      const advanced = await database
        .updateTable('application_materials')
        .set({ received: to.received, sent: to.sent, scan: to.scan, state: to.state })
        .where('material_id', '=', materialId)
        .where('received', '=', received)
        .where('sent', '=', sent)
        .where('state', '=', 'receiving')
        .executeTakeFirst()
      return advanced.numUpdatedRows === 1n
    },
    sweep: async (before) => {
      await database.deleteFrom('application_materials').where('created_at', '<', before).execute()
    },
  }
}
