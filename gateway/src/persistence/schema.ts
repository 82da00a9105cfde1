import type { AuditTables } from './tables/audit-tables.ts'
import type { CertificateReferenceTables } from './tables/certificate-reference-tables.ts'
import type { KeyTables } from './tables/key-tables.ts'
import type { RunningCodeTables } from './tables/running-code-tables.ts'
import type { SignedDocumentTables } from './tables/signed-document-tables.ts'

/** Every table of the gateway, by name; one file for each aggregate in `tables/`. */
export interface Schema
  extends KeyTables, AuditTables, SignedDocumentTables, CertificateReferenceTables, RunningCodeTables {}
