import type { ProvinceDirectory, ProvinceSource } from '../certificates/province-source.ts'
import { loadVoucher, type LoadVoucherDeps } from './load-voucher.ts'
import type { HolderViewer } from './make-file-link.ts'
import type { LoadOne } from './voucher-batches.ts'

/** What patience needs; `wait` in milliseconds. */
export interface LoadPatientlyDeps extends LoadVoucherDeps {
  readonly wait: (milliseconds: number) => Promise<unknown>
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 8_000

/**
 * 等得起: loads certificates for paper one after another for a fleet; a province that is slow or has a pause is asked again,
 * waiting longer each time, until `isOver`. For whom a person acts is asked once a province and not once a vehicle.
 */
export function createPatientLoader(deps: LoadPatientlyDeps): (viewer: HolderViewer, isOver: () => boolean) => LoadOne {
  return (viewer, isOver) => {
    const remembering = { ...deps, provinces: rememberingOrganisations(deps.provinces) }
    return async (certificateId) => {
      for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
        const loaded = await loadVoucher(remembering, viewer.person, certificateId)
        if (loaded.ok || loaded.failure !== 'upstream-unavailable' || isOver()) return loaded
        await deps.wait(wait)
        if (isOver()) return loaded
      }
    }
  }
}

/** The provinces, each of which is asked once for the organisations of a person; a failure is not remembered. */
function rememberingOrganisations(provinces: ProvinceDirectory): ProvinceDirectory {
  const known = new Map<string, ProvinceSource>()
  const remembering = (source: ProvinceSource): ProvinceSource => {
    const before = known.get(source.province)
    if (before) return before
    const made = rememberingSource(source)
    known.set(source.province, made)
    return made
  }
  return {
    enabled: () => provinces.enabled().map(remembering),
    find: (province) => {
      const source = provinces.find(province)
      return source && remembering(source)
    },
  }
}

function rememberingSource(source: ProvinceSource): ProvinceSource {
  const told = new Map<string, ReturnType<ProvinceSource['findOrganisations']>>()
  return {
    province: source.province,
    findByHolder: (query) => source.findByHolder(query),
    findByIdentifier: (identifier, fields) => source.findByIdentifier(identifier, fields),
    findOrganisations: async (identityNumber) => {
      const key = identityNumber.reveal()
      const asked = told.get(key) ?? source.findOrganisations(identityNumber)
      told.set(key, asked)
      const answer = await asked
      if (!answer.ok) told.delete(key)
      return answer
    },
  }
}
