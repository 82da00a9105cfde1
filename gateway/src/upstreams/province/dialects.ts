import { certshareDialect } from './certshare/certshare-dialect.ts'
import { certusageDialect } from './certusage/certusage-dialect.ts'
import type { ProvinceDialect } from './dialect.ts'
import { elicenseDialect } from './elicense/elicense-dialect.ts'
import { elsspDialect } from './elssp/elssp-dialect.ts'

/** Every dialect that can be configured, by its name. */
export const PROVINCE_DIALECTS: ReadonlyMap<string, ProvinceDialect> = new Map(
  [elsspDialect, certshareDialect, certusageDialect, elicenseDialect].map((dialect) => [dialect.name, dialect]),
)
