import type { Kysely } from 'kysely'
import { registerConsentRoutes } from './consent/consent-routes.ts'
import { createGiveConsent, createWithdrawConsent, type DecideConsentDeps } from './consent/decide-consent.ts'
import { createListConsents } from './consent/list-consents.ts'
import type { GatewayServer } from './http/server-types.ts'
import { createConsentStore } from './persistence/consent-store.ts'
import type { Schema } from './persistence/schema.ts'

/** Connects consents 同意 with their store and routes. */
export function connectConsents(
  server: GatewayServer,
  database: Kysely<Schema>,
  common: Omit<DecideConsentDeps, 'consents'>,
): void {
  const deps = { ...common, consents: createConsentStore(database) }
  registerConsentRoutes(server, {
    listConsents: createListConsents(deps),
    giveConsent: createGiveConsent(deps),
    withdrawConsent: createWithdrawConsent(deps),
  })
}
