import { createContext, useContext } from 'react'
import type { MinuteShelf } from './minute-shelf.ts'
import type { ReadyStore } from './ready-store.ts'
import type { StockKeeper } from './stock-keeper.ts'

/** What the code page needs. */
export interface PresentationServices {
  readonly stock: StockKeeper
  readonly store: ReadyStore
  readonly shelf: MinuteShelf
}

/** Filled once by the application. */
export const PresentationContext = createContext<PresentationServices | undefined>(undefined)

/** Codes made ready and how to make more; a component outside the application is a bug. */
export function usePresentations(): PresentationServices {
  const services = useContext(PresentationContext)
  if (!services) throw new Error('usePresentations outside of the application')
  return services
}
