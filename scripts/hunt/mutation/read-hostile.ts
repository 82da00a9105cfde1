import { MinistryRecord } from 'gateway/upstreams/ministry/ministry-wire.ts'
import { readMinistryRecord } from 'gateway/upstreams/ministry/read-ministry-record.ts'
import { assembleCertificate } from 'gateway/upstreams/province/assemble-certificate.ts'
import { readCertshareCert } from 'gateway/upstreams/province/certshare/read-certshare-cert.ts'
import { readElsspRecord } from 'gateway/upstreams/province/elssp/read-elssp-record.ts'
import type { ProvinceRecord } from 'gateway/upstreams/province/province-record.ts'
import { readJson } from 'gateway/upstreams/transport/read-json.ts'
import type { Certificate } from 'gateway/certificates/certificate.ts'
import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { Compile } from 'typebox/compile'

/** The wires that are attacked, by the names of `GET /sandbox/records`. */
export const WIRES = ['province-33', 'province-51', 'ministry'] as const
export type Wire = (typeof WIRES)[number]

const ministryRecord = Compile(MinistryRecord)
const nobody = (): void => undefined

function assemble(record: ProvinceRecord | undefined, province: ProvinceCode): Certificate | undefined {
  if (record === undefined) return undefined
  const reading = { province, kinds: CERTIFICATE_KINDS, fields: CERTIFICATE_FIELDS, asOf: 0, report: nobody }
  const assembled = assembleCertificate(record, reading)
  return assembled.ok ? assembled.value : undefined
}

/** Bytes of one record → certificate, by the adapters of the gateway; undefined when they refuse it. */
export function readHostile(wire: Wire, bytes: Uint8Array, identifier: string): Certificate | undefined {
  const json = readJson(bytes)
  if (!json.ok) return undefined
  if (wire === 'province-33') return assemble(readElsspRecord(json.value), '33')
  if (wire === 'province-51') return assemble(readCertshareCert(json.value), '51')
  if (!ministryRecord.Check(json.value)) return undefined
  const read = readMinistryRecord(identifier, json.value, 0, nobody)
  return read.ok ? read.value : undefined
}
