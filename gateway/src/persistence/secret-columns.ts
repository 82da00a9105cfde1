import type { Schema } from './schema.ts'

/** 密文列: a column whose texts are sealed under a data key; empty texts are none. */
export interface SealedColumn {
  readonly table: keyof Schema & string
  readonly column: string
  /** Columns that name a row. */
  readonly key: readonly string[]
  /** The context that the store seals it with; of those with one for each row, from the row's key. */
  readonly context: string | ((key: readonly string[]) => string)
}

/** 键控摘要列: a column of keyed hashes under a look-up key; empty texts are none. */
export interface HashedColumn extends Omit<SealedColumn, 'context'> {
  /** Columns that hold the same hash and are joined with this one: they change in the same transaction. */
  readonly joined?: readonly { readonly table: keyof Schema & string; readonly column: string }[]
}

const sealed = (
  table: SealedColumn['table'],
  column: string,
  key: readonly string[],
  context: SealedColumn['context'],
): SealedColumn => ({ table, column, key, context })
const hashed = (
  table: SealedColumn['table'],
  column: string,
  key: readonly string[],
  joined: NonNullable<HashedColumn['joined']> = [],
): HashedColumn => ({ table, column, key, joined })

const REFERENCE_KEY = ['person_ref', 'certificate_id']
const ENTRY_KEY = ['anchor_hash', 'entry_index']
const OFFICER_KEY = ['agency_code', 'badge_number']

/**
 * Every sealed column of the schema. A new one that is not here would keep the old data key in use for ever: a test holds
 * this list against the schema and against the contexts in the code, and no data key is taken away while any text column
 * of any table still holds something of it.
 */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  sealed('bindings', 'sealed_name', ['account_id'], 'bindings.name'),
  sealed('bindings', 'sealed_number', ['account_id'], 'bindings.number'),
  sealed('account_contacts', 'sealed_openid', ['account_id'], 'account_contacts.openid'),
  sealed('certificate_references', 'identifier', REFERENCE_KEY, 'certificate_references.identifier'),
  sealed('certificate_references', 'company_code', REFERENCE_KEY, 'certificate_references.company_code'),
  sealed('running_codes', 'entries', ['anchor_hash'], 'running_codes.entries'),
  sealed('running_code_entries', 'sealed_prefix', ENTRY_KEY, 'running_code_entries.anchor_prefix'),
  sealed('running_certificates', 'sealed_identifier', ['certificate_hash'], 'running_certificates.identifier'),
  sealed('identity_proofs', 'sealed_ticket', ['proof_id'], 'identity_proofs.ticket'),
  sealed('inspectors', 'sealed_name', OFFICER_KEY, 'inspectors.name'),
  sealed('inspector_certificates', 'sealed_certificate_number', OFFICER_KEY, 'inspector_certificates.number'),
  sealed('delegations', 'sealed_driver_name', ['delegation_id'], 'delegations.driver_name'),
  sealed('delegations', 'sealed_identifier', ['delegation_id'], 'delegations.identifier'),
  sealed('delegations', 'sealed_plate', ['delegation_id'], 'delegations.plate'),
  sealed('delegations', 'sealed_company', ['delegation_id'], 'delegations.company_name'),
  sealed('company_agents', 'sealed_company_code', ['agent_id'], 'company_agents.company_code'),
  sealed('company_agents', 'sealed_company_name', ['agent_id'], 'company_agents.company_name'),
  sealed('company_agents', 'sealed_agent_name', ['agent_id'], 'company_agents.agent_name'),
  sealed('printed_codes', 'certificate', ['printed_code_id'], 'printed_codes.certificate'),
  sealed('application_deliveries', 'sealed_message', ['delivery_id'], 'application_deliveries.message'),
  sealed('application_drafts', 'sealed_citizen_name', ['draft_id'], 'application_drafts.citizen_name'),
  sealed('application_drafts', 'sealed_preparer_name', ['draft_id'], 'application_drafts.preparer_name'),
  sealed('application_drafts', 'sealed_application', ['draft_id'], 'application_drafts.application'),
  sealed('policy_operators', 'seal', ['operator_id'], ([id = '']) => `policy_operators.seal ${id}`),
]

/** Every column of keyed hashes of the schema, under the same test. */
export const HASHED_COLUMNS: readonly HashedColumn[] = [
  hashed('accounts', 'openid_hash', ['account_id']),
  hashed('refresh_tokens', 'token_hash', ['token_hash']),
  hashed('identity_proofs', 'claim_hash', ['proof_id']),
  hashed('identity_proofs', 'number_hash', ['proof_id']),
  hashed('binding_tries', 'number_hash', ['try_id']),
  hashed('inspectors', 'activation_code_hash', OFFICER_KEY),
  hashed('delegations', 'company_hash', ['delegation_id']),
  hashed('delegations', 'driver_number_hash', ['delegation_id']),
  hashed('company_agents', 'company_hash', ['agent_id']),
  hashed('company_agents', 'agent_number_hash', ['agent_id']),
  hashed('running_codes', 'anchor_hash', ['anchor_hash'], [{ table: 'running_code_entries', column: 'anchor_hash' }]),
  hashed(
    'running_certificates',
    'certificate_hash',
    ['certificate_hash'],
    [{ table: 'running_code_entries', column: 'certificate_hash' }],
  ),
  // After the two they are joined with: only what stands alone is left.
  hashed('running_code_entries', 'anchor_hash', ENTRY_KEY),
  hashed('running_code_entries', 'certificate_hash', ENTRY_KEY),
  hashed('subject_references', 'holder_hash', ['holder_hash']),
  hashed('applications', 'company_hash', ['application_id']),
  hashed('applications', 'key_hash', ['application_id']),
  hashed('applications', 'request_hash', ['application_id']),
  hashed('application_drafts', 'code_hash', ['draft_id']),
  hashed('application_drafts', 'citizen_hash', ['draft_id']),
  hashed('code_reports', 'code_hash', ['report_id']),
  hashed('offline_checks', 'check_hash', ['check_hash']),
  hashed('printed_codes', 'code_hash', ['printed_code_id']),
  hashed('printed_codes', 'holder_hash', ['printed_code_id']),
  hashed('file_links', 'secret_hash', ['secret_hash']),
  hashed('source_differences', 'certificate_hash', ['finding_id']),
]
