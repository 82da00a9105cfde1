import type { UseCaseMeasures } from './http/use-case-measures.ts'
import type { RefreshSession } from './identity/refresh-session.ts'
import type { SignIn } from './identity/sign-in.ts'
import type { SignOut } from './identity/sign-out.ts'
import type { SignPresentation } from './presentation/sign-presentation.ts'
import type { ReportCode } from './verification/report-code.ts'
import type { VerifyPresentedCode } from './verification/verify-presented-code.ts'

/** Counts what 亮证 came to. */
export function countingPresentations(sign: SignPresentation, measures: UseCaseMeasures): SignPresentation {
  return async (viewer, request, requestId) => {
    const signed = await sign(viewer, request, requestId)
    const { failure } = signed.ok ? { failure: 'signed' } : signed
    measures.presentation(typeof failure === 'string' ? failure : failure.code)
    return signed
  }
}

/** Counts what 核验 came to. */
export function countingVerifications(verify: VerifyPresentedCode, measures: UseCaseMeasures): VerifyPresentedCode {
  return async (viewer, request, requestId) => {
    const verified = await verify(viewer, request, requestId)
    if (verified.ok) measures.verification(verified.value.conclusion, verified.value.reasons)
    return verified
  }
}

/** Counts codes that were reported 上报. */
export function countingReports(report: ReportCode, measures: UseCaseMeasures): ReportCode {
  return async (viewer, request, requestId) => {
    const reported = await report(viewer, request, requestId)
    if (reported.ok) measures.codeReport(request.codeClass)
    return reported
  }
}

interface SessionUseCases {
  readonly signIn: SignIn
  readonly refreshSession: RefreshSession
  readonly signOut: SignOut
}

/** Counts sessions 会话 that open, go on and end. */
export function countingSessions(useCases: SessionUseCases, measures: UseCaseMeasures): SessionUseCases {
  return {
    signIn: async (loginCode) => {
      const opened = await useCases.signIn(loginCode)
      measures.session(opened.ok ? 'opened' : `refused-${opened.failure}`)
      return opened
    },
    refreshSession: async (refreshToken) => {
      const refreshed = await useCases.refreshSession(refreshToken)
      measures.session(refreshed.ok ? 'refreshed' : `refused-${refreshed.failure}`)
      return refreshed
    },
    signOut: async (viewer) => {
      await useCases.signOut(viewer)
      measures.session('ended')
    },
  }
}
