import { compilePolicy } from './compile-policy.ts'
import { COMPANY_RULES } from './policy/company.ts'
import { DELEGATE_RULES } from './policy/delegate.ts'
import { INSPECTION_CODE_RULES } from './policy/inspection-code.ts'
import { PUBLIC_ANSWER_RULES } from './policy/public-answer.ts'
import { PUBLIC_CODE_RULES } from './policy/public-code.ts'
import { ROADSIDE_RULES } from './policy/roadside.ts'
import { SELF_RULES } from './policy/self.ts'
import type { Rule } from './policy-model.ts'

/** The rules of the release, by audience and purpose. */
export const SHIPPED_RULES: readonly Rule[] = [
  ...SELF_RULES,
  ...COMPANY_RULES,
  ...DELEGATE_RULES,
  ...PUBLIC_CODE_RULES,
  ...PUBLIC_ANSWER_RULES,
  ...INSPECTION_CODE_RULES,
  ...ROADSIDE_RULES,
]

/** 随软件发布的策略: the policy in force until an administrator activates another. */
export const shippedPolicy = compilePolicy('shipped-1', SHIPPED_RULES)
