import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { SignedInViewer } from '../identity/viewer.ts'
import type { Organisation, ProvinceDirectory } from './province-source.ts'

/** Companies that the viewer legally represents 法定代表人, over all provinces that are connected. */
export type FindRepresentedCompanies = (
  viewer: SignedInViewer,
) => Promise<Result<readonly Organisation[], 'upstream-unavailable'>>

/** Makes the question; one province that does not answer makes the whole answer unavailable. */
export function createFindRepresentedCompanies(provinces: ProvinceDirectory): FindRepresentedCompanies {
  return async (viewer) => {
    const { person } = viewer
    if (!person) return succeed([])
    const answers = await Promise.all(
      provinces.enabled().map((source) => source.findOrganisations(person.identityNumber)),
    )
    const companies = new Map<string, Organisation>()
    for (const answer of answers) {
      if (!answer.ok) return fail('upstream-unavailable')
      for (const company of answer.value) companies.set(company.creditCode.reveal(), company)
    }
    return succeed([...companies.values()])
  }
}
