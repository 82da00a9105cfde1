import { keysMigration } from './0001-keys.ts'
import { auditMigration } from './0002-audit.ts'
import { signedDocumentsMigration } from './0003-signed-documents.ts'
import { keyScopesMigration } from './0004-key-scopes.ts'
import { certificateReferencesMigration } from './0010-certificate-references.ts'
import { runningCodesMigration } from './0011-running-codes.ts'
import { accountsMigration } from './0020-accounts.ts'
import { sessionsMigration } from './0021-sessions.ts'
import { identityProofsMigration } from './0022-identity-proofs.ts'
import { inspectorsMigration } from './0023-inspectors.ts'
import { delegationsMigration } from './0024-delegations.ts'
import { companyAgentsMigration } from './0025-company-agents.ts'
import { bindingGuardMigration } from './0026-binding-guard.ts'
import { noticesMigration } from './0027-notices.ts'
import { upstreamsMigration } from './0030-upstreams.ts'
import { upstreamAuthoritiesMigration } from './0031-upstream-authorities.ts'
import { codeReportsMigration } from './0035-code-reports.ts'
import { sessionsByAccountMigration } from './0036-sessions-by-account.ts'
import { consentsMigration } from './0037-consents.ts'
import { policyBundlesMigration } from './0038-policy-bundles.ts'
import { policyRecordingsMigration } from './0039-policy-recordings.ts'
import { withdrawalListsMigration } from './0040-withdrawal-lists.ts'
import { runningEntriesMigration } from './0041-running-entries.ts'
import { runningCertificatesMigration } from './0042-running-certificates.ts'
import { offlineChecksMigration } from './0045-offline-checks.ts'
import { applicationsMigration } from './0050-applications.ts'
import { applicationDeliveriesMigration } from './0051-application-deliveries.ts'
import { applicationMaterialsMigration } from './0052-application-materials.ts'
import { applicationDraftsMigration } from './0053-application-drafts.ts'
import { printedCodesMigration } from './0060-printed-codes.ts'
import { fileLinksMigration } from './0061-file-links.ts'
import { provinceVersionsMigration } from './0065-province-versions.ts'
import { sourceDifferencesMigration } from './0066-source-differences.ts'
import { inspectorCertificatesMigration } from './0070-inspector-certificates.ts'
import type { Migration } from './migration.ts'

/** Every migration in the order of its number. */
export const migrations: readonly Migration[] = [
  keysMigration,
  auditMigration,
  signedDocumentsMigration,
  keyScopesMigration,
  certificateReferencesMigration,
  runningCodesMigration,
  accountsMigration,
  sessionsMigration,
  identityProofsMigration,
  inspectorsMigration,
  delegationsMigration,
  companyAgentsMigration,
  bindingGuardMigration,
  noticesMigration,
  upstreamsMigration,
  upstreamAuthoritiesMigration,
  codeReportsMigration,
  sessionsByAccountMigration,
  consentsMigration,
  policyBundlesMigration,
  policyRecordingsMigration,
  withdrawalListsMigration,
  runningEntriesMigration,
  runningCertificatesMigration,
  offlineChecksMigration,
  applicationsMigration,
  applicationDeliveriesMigration,
  applicationMaterialsMigration,
  applicationDraftsMigration,
  printedCodesMigration,
  fileLinksMigration,
  provinceVersionsMigration,
  sourceDifferencesMigration,
  inspectorCertificatesMigration,
]
