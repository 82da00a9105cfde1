import { createSearchCertificates, type SearchCertificatesDeps } from './certificates/search-certificates.ts'
import type { LookupHasher } from './cryptography/key-ring.ts'
import { newOrderedId } from './cryptography/random-id.ts'
import type { GatewayServer } from './http/server-types.ts'
import { createLookUp, type LookUpDeps } from './verification/look-up.ts'
import { createLookupPatterns } from './verification/lookup-patterns.ts'
import type { SoftLimits } from './verification/lookup-posts.ts'
import { registerLookupRoutes } from './verification/lookup-routes.ts'

/** Connects look-ups 无码查询 with the upstreams, the patterns that are remembered, and their route. */
export function connectLookups(
  server: GatewayServer,
  common: Omit<LookUpDeps, 'searchCertificates' | 'patterns' | 'hashOf' | 'newId'> & SearchCertificatesDeps,
  lookup: LookupHasher,
  softLimits: SoftLimits,
): void {
  const lookUp = createLookUp({
    ...common,
    newId: newOrderedId,
    searchCertificates: createSearchCertificates(common),
    patterns: createLookupPatterns(softLimits),
    hashOf: (context, value) => lookup.hash(context, value),
  })
  registerLookupRoutes(server, { lookUp })
}
