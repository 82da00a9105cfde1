import { createContext, useContext } from 'react'
import { useObservedValue } from '../design/observed-value.ts'
import type { SessionKeeper, SessionState } from './session-keeper.ts'

/** Filled once by the application. */
export const SessionContext = createContext<SessionKeeper | undefined>(undefined)

/** The keeper of sessions; a component outside the application is a bug. */
export function useSessionKeeper(): SessionKeeper {
  const keeper = useContext(SessionContext)
  if (!keeper) throw new Error('useSessionKeeper outside of the application')
  return keeper
}

/** Who is here now; the view follows sign-in, binding and sign-out. */
export function useSession(): SessionState {
  return useObservedValue(useSessionKeeper().state)
}
