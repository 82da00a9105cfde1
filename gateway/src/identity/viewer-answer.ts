import type { Viewer } from 'shared-types/contracts/sessions.ts'
import type { SignedInViewer } from './viewer.ts'

/** 使用者 as told to that very person: the kind, and the own name; an officer stays one whatever else is bound. */
export function viewerAnswer({ person, inspector }: SignedInViewer): Viewer {
  if (inspector !== undefined) return { kind: 'inspector', displayName: inspector.name.reveal() }
  return person === undefined ? { kind: 'public' } : { kind: 'holder', displayName: person.name.reveal() }
}
