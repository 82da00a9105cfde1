import type { ProvinceApplications } from '../../applications/province-applications.ts'
import type { ProvinceConfiguration } from '../../certificates/upstream-configuration.ts'
import type { ProvinceSource } from '../../certificates/province-source.ts'
import type { DifferenceReceiver } from '../../certificates/source-difference.ts'
import type { UpstreamClientKey } from '../../cryptography/key-ring.ts'
import type { PhoneCodeSource } from '../../identity/phone-code-source.ts'
import type { UpstreamClient } from '../transport/upstream-client.ts'
import type { ReportFinding } from '../transport/upstream-findings.ts'
import type { DialectLayout } from './record-layout.ts'

/** A connected province: everything that the gateway asks of it. */
export type ProvinceConnection = ProvinceSource & PhoneCodeSource & DifferenceReceiver & ProvinceApplications

/** What a dialect needs to speak to one province. */
export interface ProvinceDialectDeps {
  readonly configuration: ProvinceConfiguration
  readonly clientKey: UpstreamClientKey
  readonly client: UpstreamClient
  readonly report: ReportFinding
  readonly now: () => number
  /** 32 hexadecimal digits, new at each call. */
  readonly newNonce: () => string
  /**
   * Sees each record of the wire before it is read; only `province check` looks, and tells no value of a person. Where the
   * wire can do without a list of items, everything is asked for then: what a province calls its members is to be found out.
   */
  readonly observeRecord?: (wire: unknown) => void
}

/** 省级接口方言: one way in which provincial systems speak; one folder for each. */
export interface ProvinceDialect {
  readonly name: string
  /** How its records look, as data; a province file may deviate from it. */
  readonly layout: DialectLayout
  /** True: a province file of this dialect must name the five elements of the asker 五要素. */
  readonly needsAsker?: true
  connect(deps: ProvinceDialectDeps): ProvinceConnection
}
