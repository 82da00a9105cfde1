import { certshareDialect } from './certshare/certshare-dialect.ts'
import type { ProvinceDialect } from './dialect.ts'
import { elsspDialect } from './elssp/elssp-dialect.ts'

/** Every dialect that can be configured, by its name. */
export const PROVINCE_DIALECTS: ReadonlyMap<string, ProvinceDialect> = new Map(
  [elsspDialect, certshareDialect].map((dialect) => [dialect.name, dialect]),
)
