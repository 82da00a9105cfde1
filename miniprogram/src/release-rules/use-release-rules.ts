import { keptStorage } from '@platform/storage.ts'
import type { ReleaseRules } from 'shared-types/contracts/release-rules.ts'
import { useCallback, useMemo, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { readReleaseRules } from './release-rules-api.ts'
import type { ReleasedFacts } from './released-facts.ts'
import { createRulesShelf } from './rules-shelf.ts'

/** 规则, asked for when the person wants to read them: of each certificate, in the order given. */
export function useReleaseRules(releases: readonly ReleasedFacts[]) {
  const { gateway } = useGateway()
  const shelf = useMemo(() => createRulesShelf(keptStorage), [])
  const [rules, setRules] = useState<readonly ReleaseRules[]>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(false)
  const read = useCallback(async () => {
    setBusy(true)
    const found: ReleaseRules[] = []
    let failed: GatewayFailure | undefined
    for (const facts of releases) {
      const kept = shelf.find(facts)
      const answer = kept ? { ok: true as const, value: kept } : await readReleaseRules(gateway, facts)
      if (!answer.ok) {
        failed = answer.failure
        break
      }
      if (!kept) shelf.keep(answer.value)
      found.push(answer.value)
    }
    setRules(failed === undefined ? found : undefined)
    setFailure(failed)
    setBusy(false)
  }, [gateway, releases, shelf])
  return { rules, failure, busy, read }
}
