/** What can be told to be wrong before anything is sent. */
export type BindingFault = 'name-missing' | 'id-number-shape' | 'code-shape' | 'token-shape'

/** 填表检查 of name and number; shape only, whether they belong together is for the province to say. */
export function bindingFault({
  name,
  idNumber,
}: {
  readonly name: string
  readonly idNumber: string
}): BindingFault | undefined {
  if (name === '') return 'name-missing'
  return /^[0-9]{17}[0-9X]$/.test(idNumber) ? undefined : 'id-number-shape'
}

/** 验证码: six digits. */
export function codeFault(code: string): BindingFault | undefined {
  return /^[0-9]{6}$/.test(code) ? undefined : 'code-shape'
}

/** 身份平台凭证: the shape that the contract gives; whose it is, is for the platform to say. */
export function tokenFault(token: string): BindingFault | undefined {
  return /^[A-Za-z0-9._~+/=-]{8,2000}$/.test(token) ? undefined : 'token-shape'
}

/** 身份证明方式, the usual one first. */
export const PROOF_METHODS = ['phone-code', 'platform-identity'] as const
export type ProofMethod = (typeof PROOF_METHODS)[number]
