import { setTimeout as wait } from 'node:timers/promises'
import { createFindRepresentedCompanies } from './certificates/find-represented-companies.ts'
import type { CertificateIdOf } from './certificates/certificate-reference.ts'
import { newOrderedId, randomBytes } from './cryptography/random-id.ts'
import type { SubjectReferences } from './evidence/evidence-log.ts'
import type { Foundation } from './foundation.ts'
import type { GatewayServer } from './http/server-types.ts'
import type { Viewers } from './identity/account.ts'
import { createFileLinkStore } from './persistence/file-link-store.ts'
import { createDeliverFile } from './vouchers/deliver-file.ts'
import { createDrawVouchers } from './vouchers/drawing/draw-vouchers.ts'
import { openVoucherFont, type VoucherFont } from './vouchers/drawing/voucher-font.ts'
import type { FileLinks } from './vouchers/file-link.ts'
import { registerFileRoutes } from './vouchers/file-routes.ts'
import { createListPrintedCodes, createRevokePrintedCode } from './vouchers/held-codes.ts'
import { createLinkBatch } from './vouchers/link-batch.ts'
import { createPatientLoader } from './vouchers/load-patiently.ts'
import { createMakeFileLink, type MakeFileLinkDeps } from './vouchers/make-file-link.ts'
import { createPrintBatch } from './vouchers/print-batch.ts'
import { createPrintVouchers } from './vouchers/print-vouchers.ts'
import { PRINTED_CODES_KEPT_MS, type PrintedCodes } from './vouchers/printed-code.ts'
import { registerPrintedCodeRoutes } from './vouchers/printed-code-routes.ts'
import type { VoucherBatches } from './vouchers/voucher-batch.ts'
import { createVoucherBatches } from './vouchers/voucher-batches.ts'
import { registerVoucherBatchRoutes } from './vouchers/voucher-batch-routes.ts'

/** What vouchers share with the rest of the gateway. */
export interface VoucherSurroundings extends Omit<MakeFileLinkDeps, 'fileLinks' | 'newSecret'> {
  readonly subjects: SubjectReferences
  readonly viewers: Viewers
  readonly printedCodes: PrintedCodes
  readonly certificateIdOf: CertificateIdOf
}

const SECRET_BYTES = 32
const SWEEP_EVERY_MS = 60_000

function newSecret(): string {
  return Buffer.from(randomBytes(SECRET_BYTES)).toString('base64url')
}

/** Ten megabytes that a gateway without printing never reads. */
function fontOnce(): () => VoucherFont {
  let font: VoucherFont | undefined
  return () => (font ??= openVoucherFont())
}

/** Connects vouchers 打印凭证 with their stores, batches and routes; what runs beside requests ends with the server. */
export function connectVouchers(server: GatewayServer, foundation: Foundation, common: VoucherSurroundings): void {
  const { settings, database, keyRing, logger } = foundation
  const fileLinks = createFileLinkStore(database, keyRing.lookup)
  const deps = { ...common, newId: newOrderedId, newSecret, fileLinks }
  const drawVouchers = createDrawVouchers(fontOnce())
  const host = settings.presentationHost
  const printVouchers = createPrintVouchers({ ...common, drawVouchers, randomBytes, host })
  const batches = createVoucherBatches({
    loaderOf: createPatientLoader({ ...deps, wait: (milliseconds) => wait(milliseconds, undefined, { ref: false }) }),
    print: createPrintBatch({ ...deps, printVouchers }),
    onFault: (fault) => logger.error({ err: fault }, 'voucher-batch-failed'),
    now: common.now,
    newId: common.newId,
  })
  registerFileRoutes(server, {
    makeFileLink: createMakeFileLink(deps),
    deliverFile: createDeliverFile({ ...deps, batches, printVouchers }),
  })
  registerVoucherBatchRoutes(server, { batches, linkBatch: createLinkBatch({ ...deps, batches }) })
  const held = { ...deps, findRepresentedCompanies: createFindRepresentedCompanies(common.provinces) }
  registerPrintedCodeRoutes(server, {
    listPrintedCodes: createListPrintedCodes(held),
    revokePrintedCode: createRevokePrintedCode(held),
  })
  sweepUntilClosed(server, { batches, fileLinks, printedCodes: common.printedCodes }, common.now)
}

function sweepUntilClosed(
  server: GatewayServer,
  swept: { batches: VoucherBatches; fileLinks: FileLinks; printedCodes: PrintedCodes },
  now: () => number,
): void {
  const timer = setInterval(() => {
    swept.batches.sweep()
    Promise.all([swept.fileLinks.sweep(now()), swept.printedCodes.sweep(now() - PRINTED_CODES_KEPT_MS)]).catch(
      (error: unknown) => server.log.error({ err: error, work: 'sweep-vouchers' }, 'background-work-failed'),
    )
  }, SWEEP_EVERY_MS).unref()
  server.addHook('onClose', async () => {
    clearInterval(timer)
    swept.batches.close()
  })
}
