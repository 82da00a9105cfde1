import type { IssuingOffice } from '../issuing/issuing-office.ts'
import type { CallLogOptions } from '../server/call-log.ts'
import type { DataLag } from '../server/data-lag.ts'
import type { Answer, Exchange, JsonObject } from '../server/exchange.ts'
import type { FaultSwitch } from '../server/faults.ts'
import type { UpstreamKey } from '../server/keys.ts'
import type { KnownClients } from '../server/known-clients.ts'
import type { RawPatches } from '../server/raw-patches.ts'
import type { SyntheticCertificate } from '../synthetic/certificate.ts'
import type { PhoneCodes } from './phone-codes.ts'
import type { ToldDifferences } from './told-differences.ts'
import type { ProvinceHoldings } from './province-holdings.ts'

/** What the calls of a province stand on, whatever its dialect. */
export interface ProvinceDeps {
  /** Signs answers; under the fault `wrong-key` a stranger's. */
  readonly answerKey: UpstreamKey
  readonly clients: KnownClients
  readonly holdings: ProvinceHoldings
  readonly patches: RawPatches
  readonly faults: Pick<FaultSwitch, 'is'>
  readonly phoneCodes: PhoneCodes
  /** What the gateway told of its comparison with the ministry. */
  readonly differences: ToldDifferences
  /** Sends a phone code to a phone number; false when it could not be delivered. */
  readonly deliverCode: (phone: string, digits: string) => Promise<boolean>
  readonly lag: DataLag
  readonly office: IssuingOffice
  readonly now: () => number
}

/** 方言 of a provincial system: its wire, and the form of its records. */
export interface ProvinceDialect {
  /** Where in its bodies stands what is asked for. */
  readonly calls: CallLogOptions
  /** The raw record of a certificate with everything that the dialect can say. */
  readonly wholeRecord: (certificate: SyntheticCertificate) => JsonObject
  /** The wire of one province; sessions and nonces that it remembers end with the process. */
  readonly createWire: (deps: ProvinceDeps) => (exchange: Exchange) => Promise<Answer>
}
