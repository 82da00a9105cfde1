import type { Kysely } from 'kysely'
import { Compile } from 'typebox/compile'
import { ApplicationRequest } from 'shared-types/contracts/applications.ts'
import type { Drafts, FoundDraft } from '../applications/draft.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import { Sensitive } from '../release/sensitive.ts'
import { isNamed } from './company-agent-store.ts'
import type { Schema } from './schema.ts'
import type { ApplicationDraftTable } from './tables/application-tables.ts'

const CITIZEN = 'application_drafts.citizen'
const CITIZEN_NAME = 'application_drafts.citizen_name'
const PREPARER_NAME = 'application_drafts.preparer_name'
const APPLICATION = 'application_drafts.application'
const CODE = 'application_drafts.code'

const applicationRequest = Compile(ApplicationRequest)

function openDraft(sealer: FieldSealer, row: ApplicationDraftTable): FoundDraft {
  const application: unknown = JSON.parse(sealer.open(APPLICATION, row.sealed_application))
  if (!applicationRequest.Check(application)) throw new Error('application_drafts: an application of another form')
  return {
    draftId: row.draft_id,
    preparerRef: row.preparer_ref,
    preparerName: new Sensitive(sealer.open(PREPARER_NAME, row.sealed_preparer_name)),
    application,
    expiresAt: Number(row.expires_at),
  }
}

/** Store of drafts 代填; the citizen by keyed hash of the number, and by name. */
export function createApplicationDraftStore(
  database: Kysely<Schema>,
  sealer: FieldSealer,
  hasher: LookupHasher,
): Drafts {
  const rowsFor = async (citizen: BoundPerson, now: number): Promise<readonly ApplicationDraftTable[]> => {
    const rows = await database
      .selectFrom('application_drafts')
      .selectAll()
      .where('citizen_hash', 'in', [...hasher.candidates(CITIZEN, citizen.identityNumber.reveal())])
      .where('expires_at', '>', now)
      .execute()
    return rows.filter((row) => isNamed(citizen, new Sensitive(sealer.open(CITIZEN_NAME, row.sealed_citizen_name))))
  }
  return {
    prepare: async ({ draftId, code, preparer, citizen, application, expiresAt }) => {
      await database
        .insertInto('application_drafts')
        .values({
          draft_id: draftId,
          code_hash: hasher.hash(CODE, code),
          citizen_hash: hasher.hash(CITIZEN, citizen.identityNumber.reveal()),
          sealed_citizen_name: sealer.seal(CITIZEN_NAME, citizen.name.reveal()),
          preparer_ref: preparer.personRef,
          sealed_preparer_name: sealer.seal(PREPARER_NAME, preparer.name.reveal()),
          sealed_application: sealer.seal(APPLICATION, JSON.stringify(application)),
          expires_at: expiresAt,
        })
        .execute()
    },
    openByCode: async (citizen, code, now) => {
      const hashes = hasher.candidates(CODE, code)
      const row = (await rowsFor(citizen, now)).find(({ code_hash }) => hashes.includes(code_hash))
      return row && openDraft(sealer, row)
    },
    openById: async (citizen, draftId, now) => {
      const row = (await rowsFor(citizen, now)).find(({ draft_id }) => draft_id === draftId)
      return row && openDraft(sealer, row)
    },
    sweep: async (before) => {
      await database.deleteFrom('application_drafts').where('expires_at', '<', before).execute()
    },
  }
}
