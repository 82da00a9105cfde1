import { expect, test } from 'vitest'
import { Value } from 'typebox/value'
import { DraftConfirmation, DraftOpening, DraftRequest } from 'shared-types/contracts/application-drafts.ts'
import { ApplicationFormRequest } from 'shared-types/contracts/application-kinds.ts'
import { MaterialRequest } from 'shared-types/contracts/application-materials.ts'
import { ApplicationRequest, SupplementRequest } from 'shared-types/contracts/applications.ts'
import { CaseDocumentRequest } from 'shared-types/contracts/case-documents.ts'
import { CodeReportRequest } from 'shared-types/contracts/code-reports.ts'
import { CompanyAgentRequest } from 'shared-types/contracts/company-agents.ts'
import { ConsentRequest } from 'shared-types/contracts/consents.ts'
import { DelegationRequest } from 'shared-types/contracts/delegations.ts'
import {
  IdentityBindingRequest,
  InspectorActivationRequest,
  PhoneCodeRequest,
} from 'shared-types/contracts/identity.ts'
import { LookupRequest } from 'shared-types/contracts/lookups.ts'
import { OfflineChecksRequest } from 'shared-types/contracts/offline-checks.ts'
import { PresentationRequest } from 'shared-types/contracts/presentations.ts'
import { RefreshRequest, SignInRequest } from 'shared-types/contracts/sessions.ts'
import { VerificationRequest } from 'shared-types/contracts/verifications.ts'
import { REQUEST_EXAMPLES } from './request-examples.ts'

const CONTRACTS = {
  'POST /api/v1/sessions': SignInRequest,
  'POST /api/v1/sessions/refresh': RefreshRequest,
  'POST /api/v1/identity-proofs/phone-code': PhoneCodeRequest,
  'POST /api/v1/identity-bindings': IdentityBindingRequest,
  'POST /api/v1/inspector-activations': InspectorActivationRequest,
  'POST /api/v1/presentations': PresentationRequest,
  'POST /api/v1/verifications': VerificationRequest,
  'POST /api/v1/offline-checks': OfflineChecksRequest,
  'POST /api/v1/lookups': LookupRequest,
  'POST /api/v1/case-documents': CaseDocumentRequest,
  'POST /api/v1/code-reports': CodeReportRequest,
  'PUT /api/v1/consents/:scope': ConsentRequest,
  'POST /api/v1/delegations': DelegationRequest,
  'POST /api/v1/company-agents': CompanyAgentRequest,
  'POST /api/v1/application-forms': ApplicationFormRequest,
  'POST /api/v1/application-materials': MaterialRequest,
  'POST /api/v1/applications': ApplicationRequest,
  'POST /api/v1/applications/:applicationId/supplements': SupplementRequest,
  'POST /api/v1/application-drafts': DraftRequest,
  'POST /api/v1/application-drafts/opening': DraftOpening,
  'POST /api/v1/application-drafts/:draftId/confirmation': DraftConfirmation,
}

test('every example of the description follows its contract, and every contract has one', () => {
  expect(Object.keys(REQUEST_EXAMPLES).sort()).toEqual(Object.keys(CONTRACTS).sort())
  for (const [route, contract] of Object.entries(CONTRACTS)) {
    expect([route, Value.Check(contract, REQUEST_EXAMPLES[route])]).toEqual([route, true])
  }
})
