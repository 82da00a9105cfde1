import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { elsspDialect } from '../province/elssp/elssp-dialect.ts'
import type { ProvinceConnection } from '../province/dialect.ts'
import { createUpstreamClient } from '../transport/upstream-client.ts'
import type { UpstreamFinding } from '../transport/upstream-findings.ts'
import { newNonce } from '../wire/nonce.ts'
import { APP_ID, startElsspProvince, type ElsspProvince } from './elssp-province.ts'

/** A province and the gateway's connection to it. */
export interface ConnectedProvince {
  readonly province: ElsspProvince
  readonly connection: ProvinceConnection
  readonly findings: readonly UpstreamFinding[]
  close(): Promise<void>
}

/** Starts a province and connects to it. */
export async function connectElssp(): Promise<ConnectedProvince> {
  const province = await startElsspProvince()
  const client = createUpstreamClient({ origin: province.server.origin })
  const findings: UpstreamFinding[] = []
  const connection = elsspDialect.connect({
    configuration: {
      province: '33',
      name: '浙江',
      dialect: 'elssp',
      address: province.server.origin,
      appId: APP_ID,
      publicKey: province.publicKey,
      kinds: CERTIFICATE_KINDS,
      enabled: true,
    },
    clientKey: province.clientKey,
    client,
    report: (finding) => findings.push(finding),
    now: Date.now,
    newNonce,
  })
  return {
    province,
    connection,
    findings,
    close: async () => {
      await province.server.close()
      await client.close()
    },
  }
}
