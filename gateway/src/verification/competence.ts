import type { Audience, Purpose } from 'shared-types/vocabulary/release-words.ts'
import type { SignedInViewer } from '../identity/viewer.ts'

/** 执法权限: as whom and for what the asker of a verification sees certificates; `outsideArea` for an officer elsewhere. */
export interface Competence {
  readonly audience: Extract<Audience, 'inspector' | 'public'>
  readonly purpose: Extract<Purpose, 'verify-roadside' | 'verify-public'>
  readonly outsideArea: boolean
}

/**
 * An officer is competent in the area on the officer's certificate, by the place of the check; the certificate's province
 * changes nothing. `division` is the place as a GB/T 2260 prefix; told coarser than the area, or not at all, the place
 * counts as inside: the entry in the log names the officer either way. Anybody else asks as the public.
 */
export function competenceOf(viewer: SignedInViewer | undefined, division: string | undefined): Competence {
  const area = viewer?.inspector?.area
  if (area === undefined) return { audience: 'public', purpose: 'verify-public', outsideArea: false }
  const inside = division === undefined || division.startsWith(area) || area.startsWith(division)
  return inside
    ? { audience: 'inspector', purpose: 'verify-roadside', outsideArea: false }
    : { audience: 'public', purpose: 'verify-public', outsideArea: true }
}
