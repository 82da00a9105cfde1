import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { PLAIN_MAPPING, type ProvinceDetails, type ProvinceMapping } from '../../certificates/province-details.ts'
import type { UpstreamClientKey } from '../../cryptography/key-ring.ts'
import type { ProvinceConnection, ProvinceDialect } from '../province/dialect.ts'
import { createUpstreamClient } from '../transport/upstream-client.ts'
import type { UpstreamFinding } from '../transport/upstream-findings.ts'
import { newNonce } from '../wire/nonce.ts'
import { APP_ID } from './client-key.ts'
import type { WireServer } from './wire-server.ts'

/** 五要素 of the tests, for dialects that want them; the others do not look. */
const ASKED: ProvinceDetails = {
  mapping: PLAIN_MAPPING,
  asker: {
    orgName: '示例交通厅',
    username: 'roadcert',
    itemName: '电子证照应用',
    itemCode: '000118001000',
    businessCode: 'RC-1',
  },
  limits: {},
  contacts: [],
}

/** A province as a dialect's test server starts it. */
export interface StartedProvince {
  readonly server: WireServer
  readonly publicKey: Uint8Array
  readonly clientKey: UpstreamClientKey
}

/** The gateway's connection to a started province, and what the adapter noticed. */
export interface ConnectedDialect {
  readonly connection: ProvinceConnection
  readonly findings: readonly UpstreamFinding[]
  close(): Promise<void>
}

/** Connects as the registry does; `changes` replaces parts of what it hands to the dialect. */
export function connectDialect(
  dialect: ProvinceDialect,
  province: ProvinceCode,
  started: StartedProvince,
  {
    mapping = PLAIN_MAPPING,
    ...changes
  }: {
    readonly clientKey?: UpstreamClientKey
    readonly now?: () => number
    readonly mapping?: ProvinceMapping
  } = {},
): ConnectedDialect {
  const client = createUpstreamClient({ origin: started.server.origin })
  const findings: UpstreamFinding[] = []
  const connection = dialect.connect({
    configuration: {
      province,
      name: '测试',
      dialect: dialect.name,
      address: started.server.origin,
      appId: APP_ID,
      publicKey: started.publicKey,
      kinds: CERTIFICATE_KINDS,
      enabled: true,
      details: { ...ASKED, mapping },
    },
    clientKey: started.clientKey,
    client,
    report: (finding) => findings.push(finding),
    now: Date.now,
    newNonce,
    ...changes,
  })
  const close = async (): Promise<void> => {
    await started.server.close()
    await client.close()
  }
  return { connection, findings, close }
}
