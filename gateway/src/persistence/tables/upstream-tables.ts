/** 接入配置 of one counterpart; holds no secret. */
export interface UpstreamTable {
  /** Two digits of a province, or `ministry`. */
  upstream_id: string
  address: string
  app_id: string
  /** Base64url of 65 bytes. */
  public_key: string
  /** The three that follow are empty for the ministry. */
  name: string
  dialect: string
  /** Kind numbers joined by commas. */
  kinds: string
  /** 0 or 1. */
  enabled: number
  /** Milliseconds since 1970. */
  changed_at: number
}

/** 证书颁发机构 of a counterpart, where one is pinned: PEM. */
export interface UpstreamAuthorityTable {
  upstream_id: string
  certificate_authority: string
}

/** 版本 of a province file: what an act made of it; the last one is in force. */
export interface ProvinceVersionTable {
  upstream_id: string
  /** From 1, without gaps. */
  sequence: number
  act: string
  /** Who acted; null where nobody is registered. */
  operator_id: string | null
  /** The whole file as JSON. */
  file: string
  /** Milliseconds since 1970. */
  at: number
}

export interface UpstreamTables {
  province_versions: ProvinceVersionTable
  upstreams: UpstreamTable
  upstream_authorities: UpstreamAuthorityTable
}
