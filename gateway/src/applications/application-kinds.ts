import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'

/** 可办事项目录: everything that can be applied for, as the data files say. */
export interface ApplicationKinds {
  readonly kinds: readonly ApplicationKind[]
  find(kindId: string): ApplicationKind | undefined
}

/** Makes the directory; ids are unique, as the reader of the files has seen to. */
export function createApplicationKinds(kinds: readonly ApplicationKind[]): ApplicationKinds {
  const byId = new Map(kinds.map((kind) => [kind.kindId, kind]))
  return { kinds, find: (kindId) => byId.get(kindId) }
}
