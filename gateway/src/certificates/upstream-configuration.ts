import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { ProvinceDetails } from './province-details.ts'

/** 接入配置: how one counterpart is reached and recognised; holds no secret. */
export interface UpstreamConfiguration {
  /** Origin: scheme, host and port. */
  readonly address: string
  /** Under which name the gateway is known there; also names the gateway's own key for it. */
  readonly appId: string
  /** 65-byte uncompressed SM2 point of the counterpart. */
  readonly publicKey: Uint8Array
  /** 证书颁发机构: PEM of the authorities that alone may vouch for the counterpart's TLS certificate; production wants it. */
  readonly certificateAuthority?: string
}

/** 省级接入配置: a province, the dialect it speaks and the kinds of certificate for which it is connected. */
export interface ProvinceConfiguration extends UpstreamConfiguration {
  readonly province: ProvinceCode
  readonly name: string
  readonly dialect: string
  readonly kinds: readonly CertificateKind[]
  readonly enabled: boolean
  /** How its records differ from the dialect's, its limits and whom to call; absent: the dialect as it is. */
  readonly details?: ProvinceDetails
}

/** 变更: what is done to a province's file, by whom, upon which version. */
export interface ProvinceChange {
  readonly act: ProvinceAct
  readonly operatorId?: string
  /** The last version that the change knows of; 0 for a province that is not there. */
  readonly expected?: number
}

/** What may be done to a province's file. */
export const PROVINCE_ACTS = ['add', 'replace', 'enable', 'disable', 'rollback'] as const
export type ProvinceAct = (typeof PROVINCE_ACTS)[number]

/** 历史版本 of a province's file. */
export interface ProvinceVersion {
  readonly sequence: number
  readonly act: string
  readonly operatorId?: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** The file as JSON text. */
  readonly file: string
}

/** Port: the connected counterparts as the administrator set them. */
export interface UpstreamConfigurationStore {
  provinces(): Promise<readonly ProvinceConfiguration[]>
  /**
   * Saves it as the next version of its file. False when the province is there already and `replace` was not asked for, or
   * when the change stands on another version than the last one.
   */
  saveProvince(
    configuration: ProvinceConfiguration,
    replace: boolean,
    at: number,
    change?: ProvinceChange,
  ): Promise<boolean>
  /** Every version of a province's file, the oldest first. */
  provinceVersions(province: string): Promise<readonly ProvinceVersion[]>
  ministry(): Promise<UpstreamConfiguration | undefined>
  /** False when a ministry is there already and `replace` was not asked for. */
  saveMinistry(configuration: UpstreamConfiguration, replace: boolean, at: number): Promise<boolean>
}
