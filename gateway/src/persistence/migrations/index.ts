import { keysMigration } from './0001-keys.ts'
import { auditMigration } from './0002-audit.ts'
import { signedDocumentsMigration } from './0003-signed-documents.ts'
import { certificateReferencesMigration } from './0010-certificate-references.ts'
import { runningCodesMigration } from './0011-running-codes.ts'
import type { Migration } from './migration.ts'

/** Every migration in the order of its number. */
export const migrations: readonly Migration[] = [
  keysMigration,
  auditMigration,
  signedDocumentsMigration,
  certificateReferencesMigration,
  runningCodesMigration,
]
