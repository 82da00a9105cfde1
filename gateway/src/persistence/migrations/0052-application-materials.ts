import type { Migration } from './migration.ts'

export const applicationMaterialsMigration: Migration = {
  name: '0052-application-materials',
  async up(database, types) {
    await database.schema
      .createTable('application_materials')
      .ifNotExists()
      .addColumn('material_id', types.code(32), (column) => column.primaryKey())
      .addColumn('person_ref', types.code(32), (column) => column.notNull())
      .addColumn('province', types.code(2), (column) => column.notNull())
      .addColumn('material', types.code(30), (column) => column.notNull())
      .addColumn('media_type', types.code(20), (column) => column.notNull())
      .addColumn('size', types.whole, (column) => column.notNull())
      .addColumn('received', types.whole, (column) => column.notNull())
      .addColumn('sent', types.whole, (column) => column.notNull())
      .addColumn('scan', types.code(500), (column) => column.notNull())
      .addColumn('state', types.code(10), (column) => column.notNull())
      .addColumn('created_at', types.whole, (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('application_materials_by_age')
      .ifNotExists()
      .on('application_materials')
      .column('created_at')
      .execute()
  },
}
