import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from '../../certificates/certificate.ts'
import type { CertificateReference } from '../../certificates/certificate-reference.ts'
import { createFindRepresentedCompanies } from '../../certificates/find-represented-companies.ts'
import type { ProvinceSource } from '../../certificates/province-source.ts'
import { exampleCertificate } from '../../certificates/testing/certificate-examples.ts'
import { randomBytes } from '../../cryptography/random-id.ts'
import type { AuditEntry } from '../../evidence/audit-entry.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { shippedPolicy } from '../../release/testing/shipped-policy.ts'
import { createDeliverFile } from '../deliver-file.ts'
import { createDrawVouchers } from '../drawing/draw-vouchers.ts'
import { openVoucherFont, type VoucherFont } from '../drawing/voucher-font.ts'
import type { FileLinkFacts, FileLinks } from '../file-link.ts'
import { createListPrintedCodes, createRevokePrintedCode } from '../held-codes.ts'
import { createLinkBatch } from '../link-batch.ts'
import { createPatientLoader } from '../load-patiently.ts'
import { createMakeFileLink, type HolderViewer } from '../make-file-link.ts'
import { createPrintBatch } from '../print-batch.ts'
import { createPrintVouchers } from '../print-vouchers.ts'
import type { NewPrintedCode, PrintedCodes } from '../printed-code.ts'
import { createVoucherBatches } from '../voucher-batches.ts'
import type { VoucherBatchView } from '../voucher-batch.ts'

/** The driver of `exampleCertificate`, signed in; legal representative of the company of `exampleVehicle`. */
export const VIEWER: HolderViewer = {
  accountId: 'account',
  sessionId: 'session',
  person: {
    personRef: 'person',
    name: new Sensitive('林晓峰'),
    identityNumber: new Sensitive('33990019700101001X'),
  },
}

let font: VoucherFont | undefined

/** One certificate in one list; `anyId`: every id of the list leads to it. */
export interface WorkshopOptions {
  readonly certificate?: Certificate
  readonly reference?: CertificateReference
  readonly anyId?: boolean
}

function linksInMemory(links: Map<string, FileLinkFacts & { used: boolean }>): FileLinks {
  return {
    add: async (secret, link) => void links.set(secret, { ...link, used: false }),
    take: async (secret, at) => {
      const link = links.get(secret)
      if (!link || link.used || link.expiresAt <= at) return undefined
      link.used = true
      return link
    },
    giveBack: async (secret) => {
      const link = links.get(secret)
      if (link) link.used = false
    },
    sweep: async () => undefined,
  }
}

function codesInMemory(printed: NewPrintedCode[]): PrintedCodes {
  const revoked = new Set<string>()
  const heldBy = (holders: readonly Sensitive<string>[]) =>
    printed.filter(
      (one) => !revoked.has(one.printedCodeId) && holders.some((holder) => holder.reveal() === one.holderCode.reveal()),
    )
  return {
    add: async (codes) => void printed.push(...codes),
    find: async () => undefined,
    listOf: async (holders) => heldBy(holders),
    isHeldBy: async (holders, id) => heldBy(holders).some((one) => one.printedCodeId === id),
    revoke: async (_holders, id) => revoked.add(id).has(id),
    sweep: async () => undefined,
  }
}

/** The use cases of vouchers over memory; `now` is what a test changes on the way. */
export function testVouchers(options: WorkshopOptions = {}) {
  const certificate = options.certificate ?? exampleCertificate()
  const { identifier, province, kind } = certificate
  const reference = options.reference ?? { certificateId: 'mine', identifier, province, kind, relation: 'own' }
  const now = { certificate, reachable: true, recording: true, signedIn: true, ms: Date.parse('2026-12-01T02:00:00Z') }
  const recorded: AuditEntry[] = []
  const printed: NewPrintedCode[] = []
  const links = new Map<string, FileLinkFacts & { used: boolean }>()
  const counted = { organisations: 0, waits: 0, ids: 0 }
  const company = {
    name: new Sensitive('示例省远山物流运输有限责任公司'),
    creditCode: new Sensitive('91339900MA0000001X'),
  }
  const source: ProvinceSource = {
    province: '33',
    findByHolder: async () => succeed([]),
    findByIdentifier: async () => (now.reachable ? succeed(now.certificate) : fail('timeout')),
    findOrganisations: async () => {
      if (!now.reachable) return fail('timeout')
      counted.organisations += 1
      return succeed([company])
    },
  }
  const provinces = { enabled: () => [source], find: () => source }
  const common = {
    references: {
      find: async (_person: string, id: string) => (options.anyId || id === 'mine' ? reference : undefined),
    },
    provinces,
    rights: {
      authorisationsOf: async () => [],
      appointmentsOf: async () => [],
      isRunning: async () => true,
      isAppointed: async () => true,
    },
    applyMinistryStates: async (all: readonly Certificate[]) => all,
    activePolicy: () => shippedPolicy,
    evidence: {
      record: async (entry: AuditEntry) => {
        if (!now.recording) return fail('evidence-unavailable' as const)
        recorded.push(entry)
        return succeed(undefined)
      },
    },
    subjects: { referenceOf: async () => succeed('subject') },
    fileLinks: linksInMemory(links),
    printedCodes: codesInMemory(printed),
    certificateIdOf: () => 'mine',
    viewers: { viewerOf: async () => (now.signedIn ? VIEWER : undefined) },
    findRepresentedCompanies: createFindRepresentedCompanies(provinces),
    newSecret: () => `secret-${(counted.ids += 1)}`,
    newId: () => `id-${(counted.ids += 1)}`,
    now: () => now.ms,
  }
  const drawVouchers = createDrawVouchers(() => (font ??= openVoucherFont()))
  const printVouchers = createPrintVouchers({ ...common, drawVouchers, randomBytes, host: 'CERT.EXAMPLE.CN' })
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2))
  const batches = createVoucherBatches({
    loaderOf: createPatientLoader({
      ...common,
      wait: async () => {
        counted.waits += 1
        await pause()
      },
    }),
    print: createPrintBatch({ ...common, printVouchers }),
    onFault: (fault) => {
      throw fault
    },
    now: common.now,
    newId: common.newId,
  })
  return {
    now,
    recorded,
    printed,
    links,
    batches,
    makeFileLink: createMakeFileLink(common),
    deliverFile: createDeliverFile({ ...common, batches, printVouchers }),
    linkBatch: createLinkBatch({ ...common, batches }),
    listPrintedCodes: createListPrintedCodes(common),
    revokePrintedCode: createRevokePrintedCode(common),
    askedOrganisations: () => counted.organisations,
    /** Resolves once the loader has waited so often for its province. */
    waited: async (times: number) => {
      while (counted.waits < times) await pause()
    },
    /** The batch once it is no longer under way. */
    settled: async (batchId: string): Promise<VoucherBatchView | undefined> => {
      for (;;) {
        const batch = batches.find('account', batchId)
        if (batch?.state !== 'queued' && batch?.state !== 'working') return batch
        await pause()
      }
    },
  }
}
