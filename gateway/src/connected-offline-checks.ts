import { registerOfflineCheckRoutes } from './verification/offline-check-routes.ts'
import { createReportOfflineChecks, type ReportOfflineChecksDeps } from './verification/report-offline-checks.ts'
import type { GatewayServer } from './http/server-types.ts'

/** Connects reports of checks made without network 离线核验补报 with their route. */
export function connectOfflineChecks(server: GatewayServer, deps: ReportOfflineChecksDeps): void {
  registerOfflineCheckRoutes(server, { reportOfflineChecks: createReportOfflineChecks(deps) })
}
