import type { Viewer } from 'shared-types/contracts/sessions.ts'
import type { SignedInViewer } from './viewer.ts'

/** 使用者 as told to that very person: the kind, and the own name; an officer stays one whatever else is bound. */
export function viewerAnswer({ person, inspector }: SignedInViewer): Viewer {
  if (inspector !== undefined) {
    const { name, agencyName, badgeNumber } = inspector
    return { kind: 'inspector', displayName: name.reveal(), agencyName, badgeNumber }
  }
  return person === undefined ? { kind: 'public' } : { kind: 'holder', displayName: person.name.reveal() }
}
