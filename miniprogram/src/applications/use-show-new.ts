import type { Application } from 'shared-types/contracts/applications.ts'
import { useContext, useState } from 'react'
import { listCertificates } from '../certificates/certificates-api.ts'
import { CertificatesContext } from '../certificates/use-certificates.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSession } from '../identity/session-context.ts'
import { usePresentations } from '../presentation/presentation-context.ts'
import type { ReadyStore } from '../presentation/ready-store.ts'
import { useReadySet } from '../presentation/use-ready-set.ts'
import { newCertificate, setWith } from './new-certificate.ts'

/** Resolves once a code of this certificate can be shown: the rest of the stock may come later. */
function whenReady(store: ReadyStore, account: string, certificateId: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.changes.subscribe(() => {
      if (store.read(account)?.certificateIds.includes(certificateId) !== true) return
      stop()
      resolve()
    })
  })
}

/** 亮新证: takes the list anew, makes codes that hold the new certificate ready, then `open`s the code page. */
export function useShowNew(open: () => void) {
  const { gateway, clock } = useGateway()
  const { account } = useSession()
  const known = useContext(CertificatesContext)
  const { store } = usePresentations()
  const { make } = useReadySet()
  const [busy, setBusy] = useState(false)
  const run = async (application: Application) => {
    if (account === undefined) return
    setBusy(true)
    const answer = await listCertificates(gateway)
    if (answer.ok) {
      const { certificates } = answer.value
      known.write({ account, list: answer.value, fetchedAtMs: clock.read().nowMs })
      const made = newCertificate(application, certificates)
      if (made) {
        const ready = whenReady(store, account, made.certificateId)
        const wish = { certificateIds: setWith(made, certificates), days: 2, unseen: true } as const
        await Promise.race([make(wish), ready])
      }
    }
    setBusy(false)
    // without network the code page says what can be shown
    open()
  }
  return { busy, run }
}
