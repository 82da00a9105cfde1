import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail } from 'shared-types/vocabulary/result.ts'
import type { ProvinceApplications } from '../../applications/province-applications.ts'

/** A dialect that takes no applications yet: nothing is offered there, and a message for it would wait. */
export function createNoApplications(province: ProvinceCode): ProvinceApplications {
  const refused = async () => fail('refused' as const)
  return { province, handIn: refused, withdraw: refused, findProgress: refused, putMaterialPart: refused }
}
