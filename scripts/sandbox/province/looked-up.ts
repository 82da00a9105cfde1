import type { SyntheticCertificate } from '../synthetic/certificate.ts'
import type { ProvinceHoldings } from './province-holdings.ts'

/** 无码查询 as a province understands it, in no dialect: every member must be right, or nothing is found. */
export type LookedUp =
  | { readonly by: 'plate'; readonly plateNumber: string; readonly plateColor: string }
  | { readonly by: 'number'; readonly typeCode: string; readonly number: string }
  | { readonly by: 'person'; readonly name: string; readonly idNumber: string }

function fits({ details, ...certificate }: SyntheticCertificate, asked: LookedUp): boolean {
  switch (asked.by) {
    case 'plate':
      return (
        certificate.kind <= 6 && details.plateNumber === asked.plateNumber && details.plateColor === asked.plateColor
      )
    case 'number':
      return certificate.typeCode === asked.typeCode && certificate.number === asked.number
    case 'person':
      return (
        certificate.kind >= 7 &&
        certificate.holderCodeType === '111' &&
        certificate.holderCode === asked.idNumber &&
        certificate.holderName === asked.name
      )
  }
}

/** The certificates of a province that fit. */
export function lookUp(holdings: ProvinceHoldings, asked: LookedUp): readonly SyntheticCertificate[] {
  return [...holdings.all()].filter((certificate) => fits(certificate, asked))
}
