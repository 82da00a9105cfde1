import type { ApplicationKindList } from 'shared-types/contracts/application-kinds.ts'
import type { ApplicationDirectory } from './province-applications.ts'
import type { ApplicationKinds } from './application-kinds.ts'

/** 可办事项: what can be applied for at the provinces that are connected now. */
export type ListApplicationKinds = () => ApplicationKindList

/** Makes the list. */
export function createListApplicationKinds(deps: {
  readonly kinds: ApplicationKinds
  readonly provinces: ApplicationDirectory
}): ListApplicationKinds {
  return () => {
    const connected = new Set<string>(deps.provinces.enabled().map(({ province }) => province))
    return { kinds: deps.kinds.kinds.filter(({ province }) => connected.has(province)) }
  }
}
