import type { HeldRecord } from '../server/local-records.ts'
import type { RawPatches } from '../server/raw-patches.ts'
import type { ProvinceDialect } from './province-dialect.ts'
import type { ProvinceHoldings } from './province-holdings.ts'

/** Whose records, deformed by which patches, in which dialect. */
export interface HeldRecordsDeps {
  readonly upstream: string
  readonly holdings: ProvinceHoldings
  readonly patches: RawPatches
  readonly dialect: ProvinceDialect
}

/** Every raw record of a province as its wire would tell it whole. */
export function* heldRecords({ upstream, holdings, patches, dialect }: HeldRecordsDeps): Generator<HeldRecord> {
  for (const certificate of holdings.all()) {
    const { identifier, persona, state } = certificate
    yield {
      upstream,
      certificateIdentifier: identifier,
      ...(persona === undefined ? {} : { persona }),
      status: state.status,
      raw: patches.apply(identifier, dialect.wholeRecord(certificate)),
    }
  }
}
