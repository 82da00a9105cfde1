import { APPLICATION_SCENES } from './application-scenes.ts'
import { APPLY_FORM_SCENES } from './apply-form-scenes.ts'
import { CASE_SCENES } from './case-scenes.ts'
import { COMPANY_SCENES } from './company-scenes.ts'
import { HOLDER_SCENES } from './holder-scenes.ts'
import { LOOKUP_SCENES } from './lookup-scenes.ts'
import { OFFICER_SCENES } from './officer-scenes.ts'
import { PRACTICE_SCENES } from './practice-scenes.ts'
import type { Scene } from './scene.ts'
import { SHOW_SCENES } from './show-scenes.ts'
import { VERIFY_SCENES } from './verify-scenes.ts'
import { VOUCHER_SCENES } from './voucher-scenes.ts'
import { WALLET_SCENES } from './wallet-scenes.ts'

/** Every screen in every form, in the order of the sheets. */
export const SCENES: readonly Scene[] = [
  ...WALLET_SCENES,
  ...SHOW_SCENES,
  ...HOLDER_SCENES,
  ...COMPANY_SCENES,
  ...APPLICATION_SCENES,
  ...APPLY_FORM_SCENES,
  ...VERIFY_SCENES,
  ...OFFICER_SCENES,
  ...CASE_SCENES,
  ...LOOKUP_SCENES,
  ...PRACTICE_SCENES,
  ...VOUCHER_SCENES,
]
