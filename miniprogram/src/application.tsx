import { monotonicMs, wallMs } from '@platform/clocks.ts'
import { beganOnPublicPage, systemLanguageTag } from '@platform/frame.ts'
import { randomBytes } from '@platform/random-bytes.ts'
import { systemTextScale } from '@platform/screen.ts'
import { sealedStorage } from '@platform/sealed-storage.ts'
import { keptStorage, tabStorage } from '@platform/storage.ts'
import type { PropsWithChildren } from 'react'
import { createDraftStore } from './applications/draft-store.ts'
import { DraftsContext } from './applications/drafts-context.ts'
import { CertificatesContext, type KnownCertificates } from './certificates/use-certificates.ts'
import { DemoBar } from './demo/demo-bar.tsx'
import { AbovePageContext } from './design/components/page-shell.tsx'
import { createLanguage, LanguageContext, languageForTag } from './design/language.ts'
import { createObservedValue } from './design/observed-value.ts'
import { createTextScale, TextScaleContext } from './design/text-scale.ts'
import { createClock } from './gateway-client/clock.ts'
import { createGateway } from './gateway-client/gateway.ts'
import { GatewayContext } from './gateway-client/gateway-context.ts'
import { createSend } from './gateway-client/send.ts'
import { SessionContext } from './identity/session-context.ts'
import { createSessionKeeper } from './identity/session-keeper.ts'
import { PhoneNotices } from './phone/phone-notices.tsx'
import { PresentationContext } from './presentation/presentation-context.ts'
import { createPresentationServices } from './presentation/presentation-services.ts'
import { createVerificationServices, VerificationContext } from './verification/verification-context.ts'

/** 组装: everything the pages use, made once; the only place that knows all of it. `arrivedCode` came with the link. */
export function createApplication(arrivedCode: string | undefined) {
  const clock = createClock({ wallMs, monotonicMs, storage: keptStorage })
  const keeper = createSessionKeeper(tabStorage, keptStorage)
  const gateway = createGateway({ send: createSend(GATEWAY_ADDRESS), tokens: keeper.tokens, clock, wallMs })
  // whoever begins on the public page reads it in the language of the browser; everybody else begins in Chinese
  const firstLanguage = beganOnPublicPage() ? languageForTag(systemLanguageTag()) : 'zh'
  return {
    keeper,
    language: createLanguage(keptStorage, firstLanguage),
    textScale: createTextScale(keptStorage, systemTextScale()),
    gatewayServices: { gateway, clock },
    drafts: createDraftStore(sealedStorage),
    certificates: createObservedValue<KnownCertificates | undefined>(undefined),
    presentations: createPresentationServices({
      ...{ gateway, clock, wallMs, monotonicMs, randomBytes, keeper },
      storage: keptStorage,
    }),
    verification: createVerificationServices({
      arrivedCode,
      gateway,
      clock,
      storage: keptStorage,
      session: keeper.state,
      sealed: sealedStorage,
      randomBytes,
    }),
  }
}

/** Above every page: the demo bar of the preview, and what the phone itself has to say. */
const ABOVE_PAGES = (
  <>
    {DEMO_BAR ? <DemoBar /> : null}
    <PhoneNotices />
  </>
)

/** Hands the application to the pages. */
export function ApplicationProvider({
  application,
  children,
}: PropsWithChildren<{ readonly application: ReturnType<typeof createApplication> }>) {
  return (
    <LanguageContext.Provider value={application.language}>
      <TextScaleContext.Provider value={application.textScale}>
        <GatewayContext.Provider value={application.gatewayServices}>
          <SessionContext.Provider value={application.keeper}>
            <CertificatesContext.Provider value={application.certificates}>
              <PresentationContext.Provider value={application.presentations}>
                <VerificationContext.Provider value={application.verification}>
                  <DraftsContext.Provider value={application.drafts}>
                    <AbovePageContext.Provider value={ABOVE_PAGES}>{children}</AbovePageContext.Provider>
                  </DraftsContext.Provider>
                </VerificationContext.Provider>
              </PresentationContext.Provider>
            </CertificatesContext.Provider>
          </SessionContext.Provider>
        </GatewayContext.Provider>
      </TextScaleContext.Provider>
    </LanguageContext.Provider>
  )
}
