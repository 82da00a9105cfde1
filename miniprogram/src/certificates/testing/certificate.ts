import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'

/** A valid practitioner qualification of a driver; a test names what differs. All facts are made up. */
export function certificate(differences: Partial<OwnCertificate> = {}): OwnCertificate {
  return {
    certificateId: 'qualification',
    relation: 'own',
    kind: 7,
    typeCode: '11100000000019713D071',
    title: '道路运输从业人员从业资格证',
    status: 'VALID',
    province: '33',
    asOf: '2026-11-23T08:00:00Z',
    stale: false,
    treatments: {},
    policyVersion: '0-0123456789abcdef',
    audience: 'self',
    purpose: 'show-own',
    ...differences,
  }
}

/** A vehicle certificate. */
export function vehicle(differences: Partial<OwnCertificate> = {}): OwnCertificate {
  return certificate({ kind: 5, title: '道路运输证', plateNumber: '浙A12345', vehicleType: 'Q11', ...differences })
}
