import { inspect } from 'node:util'
import type { Certificate } from 'gateway/certificates/certificate.ts'
import { openShippedPolicy } from 'gateway/policy-folder.ts'
import { release } from 'gateway/release/release.ts'
import type { ReleaseView } from 'gateway/release/policy-model.ts'
import { ReleasedCertificate } from 'shared-types/contracts/released-certificate.ts'
import { Compile } from 'typebox/compile'

const contract = Compile(ReleasedCertificate)
const TODAY = '2026-11-23'

const policy = openShippedPolicy()

/** Every view that is open, but the one that shows an officer with a case the whole numbers. */
export const VIEWS: readonly ReleaseView[] = policy.openViews.filter(({ purpose }) => purpose !== 'case-document')

/** What leaves in one view, and whether it follows the contract. */
export interface Leaving {
  readonly view: string
  readonly text: string
  readonly followsContract: boolean
}

/** Releases a certificate in every view; besides, what a log would print of it unreleased. */
export function releaseEverywhere(certificate: Certificate): readonly Leaving[] {
  const released = VIEWS.map((view) => {
    const value = release(policy, certificate, { audience: view.audience, purpose: view.purpose, today: TODAY })
    const text = JSON.stringify(value)
    return { view: `${view.audience} ${view.purpose}`, text, followsContract: contract.Check(JSON.parse(text)) }
  })
  const printed = `${inspect(certificate, { depth: 9, showHidden: true })}${JSON.stringify(certificate)}`
  return [...released, { view: 'a log', text: printed, followsContract: true }]
}
