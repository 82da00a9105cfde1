import { useContext } from 'react'
import { CertificatesContext } from '../certificates/use-certificates.ts'
import { usePresentations } from '../presentation/presentation-context.ts'

/** 清手机: forgets what this phone keeps for an account, codes made ready and the list in memory. */
export function useWipePhone(): (account: string) => void {
  const { store } = usePresentations()
  const certificates = useContext(CertificatesContext)
  return (account) => {
    store.wipe(account)
    certificates.write(undefined)
  }
}
