import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { describe, expect, it } from 'vitest'
import { fileAddress } from '../gateway-client/file-address.ts'
import { partsOfFleet, printableVehicles } from './printable-vehicles.ts'

function vehicle(certificateId: string, differences: Partial<OwnCertificate> = {}): OwnCertificate {
  return {
    certificateId,
    relation: 'company',
    kind: 5,
    typeCode: '11100000000019713D013',
    title: '道路运输证',
    status: 'VALID',
    province: '33',
    asOf: '2026-12-01T00:00:00Z',
    stale: false,
    policyVersion: '1',
    audience: 'company',
    purpose: 'manage-fleet',
    treatments: {},
    ...differences,
  }
}

describe('vouchers on the phone', () => {
  it('are fetched from the gateway that it talks to, whatever host stands in the link', () => {
    expect(fileAddress('http://127.0.0.1:8080/api/v1/files/abc', '')).toBe('/api/v1/files/abc')
    expect(fileAddress('https://evil.cn/api/v1/files/abc', 'https://g.cn')).toBe('https://g.cn/api/v1/files/abc')
    expect(fileAddress('/api/v1/files/abc', 'https://g.cn')).toBe('https://g.cn/api/v1/files/abc')
  })

  it('are offered for valid vehicles of one’s own or of a company', () => {
    const all = [
      vehicle('valid'),
      vehicle('own', { relation: 'own' }),
      vehicle('suspended', { status: 'SUSPENDED' }),
      vehicle('shown for others', { relation: 'authorised' }),
      vehicle('licence', { kind: 1 }),
    ]
    expect(printableVehicles(all).map((one) => one.certificateId)).toEqual(['valid', 'own'])
  })

  it('of more than two hundred vehicles come in parts', () => {
    const fleet = Array.from({ length: 401 }, (_, index) => vehicle(String(index)))
    expect(partsOfFleet(fleet).map((part) => part.length)).toEqual([200, 200, 1])
    expect(partsOfFleet([])).toEqual([])
  })
})
