import { createContext, useContext } from 'react'
import type { DraftStore } from './draft-store.ts'

/** Filled once by the application. */
export const DraftsContext = createContext<DraftStore | undefined>(undefined)

/** 草稿箱; a component outside the application is a bug. */
export function useDraftStore(): DraftStore {
  const store = useContext(DraftsContext)
  if (!store) throw new Error('useDraftStore outside of the application')
  return store
}
