import { useContext } from 'react'
import { useDraftStore } from '../applications/drafts-context.ts'
import { CertificatesContext } from '../certificates/use-certificates.ts'
import { usePresentations } from '../presentation/presentation-context.ts'
import { useVerificationServices } from '../verification/verification-context.ts'

/** 清手机: forgets what this phone keeps for an account, codes made ready, drafts and the list in memory. */
export function useWipePhone(): (account: string) => void {
  const { store, shelf } = usePresentations()
  const { recent, pending } = useVerificationServices()
  const drafts = useDraftStore()
  const certificates = useContext(CertificatesContext)
  return (account) => {
    store.wipe(account)
    shelf.clear()
    drafts.wipe(account)
    recent.wipe(account)
    pending.write(undefined)
    certificates.write(undefined)
  }
}
