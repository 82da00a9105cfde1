import type { ApplicationTables } from './tables/application-tables.ts'
import type { AuditTables } from './tables/audit-tables.ts'
import type { CertificateReferenceTables } from './tables/certificate-reference-tables.ts'
import type { KeyTables } from './tables/key-tables.ts'
import type { RunningCodeTables } from './tables/running-code-tables.ts'
import type { SignedDocumentTables } from './tables/signed-document-tables.ts'
import type { AccountTables } from './tables/account-tables.ts'
import type { SessionTables } from './tables/session-tables.ts'
import type { IdentityProofTables } from './tables/identity-proof-tables.ts'
import type { InspectorTables } from './tables/inspector-tables.ts'
import type { DelegationTables } from './tables/delegation-tables.ts'
import type { CompanyAgentTables } from './tables/company-agent-tables.ts'
import type { BindingTryTables } from './tables/binding-try-tables.ts'
import type { NoticeTables } from './tables/notice-tables.ts'
import type { OfflineCheckTables } from './tables/offline-check-tables.ts'
import type { CodeReportTables } from './tables/code-report-tables.ts'
import type { PolicyTables } from './tables/policy-tables.ts'
import type { ConsentTables } from './tables/consent-tables.ts'
import type { SourceDifferenceTables } from './tables/source-difference-tables.ts'
import type { VoucherTables } from './tables/voucher-tables.ts'
import type { UpstreamTables } from './tables/upstream-tables.ts'
import type { WithdrawalTables } from './tables/withdrawal-tables.ts'

/** Every table of the gateway, by name; one file for each aggregate in `tables/`. */
export interface Schema
  extends
    KeyTables,
    AuditTables,
    SignedDocumentTables,
    CertificateReferenceTables,
    RunningCodeTables,
    AccountTables,
    SessionTables,
    IdentityProofTables,
    InspectorTables,
    DelegationTables,
    CompanyAgentTables,
    BindingTryTables,
    NoticeTables,
    CodeReportTables,
    OfflineCheckTables,
    ConsentTables,
    PolicyTables,
    SourceDifferenceTables,
    ApplicationTables,
    UpstreamTables,
    WithdrawalTables,
    VoucherTables {}
