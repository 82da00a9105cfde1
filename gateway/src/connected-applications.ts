import { createAnnounceMaterial, createFindMaterial } from './applications/announce-material.ts'
import type { HeardOf } from './applications/application-answer.ts'
import { registerApplicationRoutes } from './applications/application-routes.ts'
import { applyTerms } from './applications/apply-terms.ts'
import { createConfirmDraft, createOpenDraft } from './applications/confirm-draft.ts'
import { createDeliverApplications } from './applications/deliver-applications.ts'
import { registerDraftRoutes } from './applications/draft-routes.ts'
import { createFindApplicant, type FindApplicantDeps } from './applications/find-applicant.ts'
import { createFollowApplications } from './applications/follow-applications.ts'
import { createListApplicationKinds } from './applications/list-application-kinds.ts'
import { createFindApplication, createListApplications } from './applications/list-applications.ts'
import { registerMaterialRoutes } from './applications/material-routes.ts'
import { createPrepareDraft } from './applications/prepare-draft.ts'
import type { ApplicationDirectory } from './applications/province-applications.ts'
import { createReceiveMaterial } from './applications/receive-material.ts'
import { createShowApplicationForm } from './applications/show-application-form.ts'
import {
  createSubmitApplication,
  type SubmitApplication,
  type SubmitApplicationDeps,
} from './applications/submit-application.ts'
import { createSupplementApplication } from './applications/supplement-application.ts'
import { createWithdrawApplication } from './applications/withdraw-application.ts'
import { createFindRepresentedCompanies } from './certificates/find-represented-companies.ts'
import type { ProvinceDirectory } from './certificates/province-source.ts'
import { createShowCertificate, type ShowCertificateDeps } from './certificates/show-certificate.ts'
import { newDigits, newOrderedId } from './cryptography/random-id.ts'
import type { Foundation } from './foundation.ts'
import type { GatewayServer } from './http/server-types.ts'
import type { StartInBackground } from './identity/background-work.ts'
import { createApplicationCursorStore } from './persistence/application-cursor-store.ts'
import { createApplicationDeliveryStore } from './persistence/application-delivery-store.ts'
import { createApplicationDraftStore } from './persistence/application-draft-store.ts'
import { createApplicationMaterialStore } from './persistence/application-material-store.ts'
import { createApplicationStore } from './persistence/application-store.ts'
import { createOwnCertificateStore } from './persistence/own-certificate-store.ts'

/** What applications use of that which use cases share. */
type Common = ShowCertificateDeps &
  Omit<FindApplicantDeps, 'findRepresentedCompanies'> & {
    readonly provinces: ProvinceDirectory & ApplicationDirectory
    readonly inBackground: StartInBackground
  }

const DELIVER_EVERY_MS = 1_000
const FOLLOW_EVERY_MS = 3_000
const SWEEP_EVERY_MS = 600_000
/** A picture that belongs to nothing after a week is forgotten; so are drafts that nobody confirmed. */
const MATERIALS_KEPT_MS = 7 * 86_400_000

function stores({ database, keyRing: { sealer, lookup } }: Foundation) {
  return {
    applications: createApplicationStore(database, sealer, lookup),
    deliveries: createApplicationDeliveryStore(database, sealer),
    materials: createApplicationMaterialStore(database),
    drafts: createApplicationDraftStore(database, sealer, lookup),
    cursors: createApplicationCursorStore(database),
    ownCertificates: createOwnCertificateStore(database),
  }
}

type Kept = ReturnType<typeof stores>

/** Delivering and following go on by themselves until they are stopped. */
function startWork(
  kept: Kept,
  common: Common,
): { readonly heardOf: HeardOf; readonly nudge: () => void; readonly stop: () => void } {
  const { follow, heardOf } = createFollowApplications({ ...common, ...kept })
  const deliver = createDeliverApplications({ ...common, ...kept })
  const { inBackground } = common
  const nudge = (): void => inBackground('deliver-applications', deliver)
  const sweep = async (): Promise<void> => {
    await kept.materials.sweep(common.now() - MATERIALS_KEPT_MS)
    await kept.drafts.sweep(common.now())
  }
  const timers = [
    setInterval(nudge, DELIVER_EVERY_MS),
    setInterval(() => inBackground('follow-applications', follow), FOLLOW_EVERY_MS),
    setInterval(() => inBackground('sweep-applications', sweep), SWEEP_EVERY_MS),
  ]
  return {
    heardOf,
    nudge,
    stop: () => {
      for (const timer of timers) clearInterval(timer)
    },
  }
}

function submitting(deps: Omit<SubmitApplicationDeps, 'findApplicant'> & Common): SubmitApplication {
  const findRepresentedCompanies = createFindRepresentedCompanies(deps.provinces)
  return createSubmitApplication({ ...deps, findApplicant: createFindApplicant({ ...deps, findRepresentedCompanies }) })
}

/** Connects applications, and begins delivering and following; the answer ends it, and what is under way ends by itself. */
export function connectApplications(server: GatewayServer, foundation: Foundation, common: Common): () => void {
  const { kinds, calendar } = foundation.applicationData
  const kept = stores(foundation)
  const { heardOf, nudge, stop } = startWork(kept, common)
  const deps = { ...common, ...kept, kinds, calendar, heardOf, nudge, newDigits }
  const showing = { termsOf: applyTerms, event: 'application-form-shown' } as const
  const showCertificate = createShowCertificate({ ...common, newId: newOrderedId, showing })
  const submitApplication = submitting(deps)
  registerApplicationRoutes(server, {
    listApplicationKinds: createListApplicationKinds(deps),
    showApplicationForm: createShowApplicationForm({ kinds, showCertificate }),
    submitApplication,
    listApplications: createListApplications(deps),
    findApplication: createFindApplication(deps),
    supplementApplication: createSupplementApplication(deps),
    withdrawApplication: createWithdrawApplication(deps),
  })
  registerMaterialRoutes(server, {
    announceMaterial: createAnnounceMaterial(deps),
    findMaterial: createFindMaterial(deps),
    receiveMaterial: createReceiveMaterial(deps),
  })
  registerDraftRoutes(server, {
    prepareDraft: createPrepareDraft(deps),
    openDraft: createOpenDraft(deps),
    confirmDraft: createConfirmDraft({ ...deps, submitApplication }),
  })
  return stop
}
