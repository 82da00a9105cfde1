import type { ViewerKind } from 'shared-types/vocabulary/people.ts'

/** 首页标签. */
export type HomeTab = 'wallet' | 'apply' | 'verify' | 'me'

const HOLDER_TABS = ['wallet', 'apply', 'verify', 'me'] as const
/** An officer's account shows no personal papers; verification comes first. */
const INSPECTOR_TABS = ['verify', 'me'] as const

/** The tabs of a viewer, the first one first; nobody signed in sees those of a holder. */
export function tabsFor(kind: ViewerKind | undefined): readonly [HomeTab, ...HomeTab[]] {
  return kind === 'inspector' ? INSPECTOR_TABS : HOLDER_TABS
}
