import type { ListedInspector } from 'gateway/identity/inspector-register.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Refusal } from './open-master-key.ts'

/** The officer with this badge; several agencies may have it. */
export function findOfficer(
  officers: readonly ListedInspector[],
  badgeNumber: string,
  agencyCode: string | undefined,
): Result<ListedInspector, Refusal> {
  const named = officers.filter((one) => one.badgeNumber === badgeNumber)
  const [officer, ...others] = named.filter((one) => agencyCode === undefined || one.agencyCode === agencyCode)
  if (officer === undefined) return fail({ code: 'not-found', sentence: 'no officer with this badge is enrolled' })
  if (others.length > 0)
    return fail({ code: 'ambiguous', sentence: 'several agencies have this badge; name one with --agency' })
  return succeed(officer)
}
