import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { normalisePlate } from 'shared-types/vocabulary/plate.ts'

/** 挂、学、警 and the like stand behind the number that people say: the tail of 浙A1234挂 is 1234 as well. */
const SPECIAL_ENDING = /[挂学警港澳使领]$/

/** How well a plate answers what was typed: its tail, else some other part of it; undefined when it is not in it. */
function rankOf(plate: string, typed: string): number | undefined {
  if (plate.endsWith(typed) || plate.replace(SPECIAL_ENDING, '').endsWith(typed)) return 0
  return plate.includes(typed) ? 1 : undefined
}

/**
 * 按车牌尾号找: certificates whose plate has what was typed, those with that tail first, otherwise in their order. Blanks,
 * dots, full-width and small letters do not matter; nothing typed finds everything, papers without a plate included.
 */
export function findByPlate(certificates: readonly OwnCertificate[], typed: string): readonly OwnCertificate[] {
  const wanted = normalisePlate(typed)
  if (wanted === '') return certificates
  const ranked = certificates.flatMap((certificate) => {
    const { plateNumber } = certificate
    const rank = plateNumber === undefined ? undefined : rankOf(normalisePlate(plateNumber), wanted)
    return rank === undefined ? [] : [{ certificate, rank }]
  })
  return ranked.sort((one, other) => one.rank - other.rank).map(({ certificate }) => certificate)
}
