import { BadSetting, formedSetting, type Environment } from './setting-readers.ts'

/** 运营者: who answers for the public page, as the law wants it shown in its footer, and who takes complaints. */
export interface OperatorSettings {
  /** 运营单位, 2 to 60 characters. */
  readonly name: string
  /** ICP备案号, such as 浙ICP备12345678号-1. */
  readonly icpFiling: string
  /** 公安备案号, such as 浙公网安备33010002000123号. */
  readonly publicSecurityFiling: string
  /** 监督电话: 12328, the ministry's hotline, unless a province has another. */
  readonly supervisionPhone: string
}

/** One or two characters for the province or its authority; digits and ending as the filing systems write them (assumed). */
const ICP = /^\p{Script=Han}{1,2}ICP备[0-9]{6,12}号(?:-[0-9]{1,4}[AX]?)?$/u
const PUBLIC_SECURITY = /^\p{Script=Han}{1,2}公网安备\s?[0-9]{11,14}号$/u
const NAME = /^(?!\s)[^\p{C}<>]{2,60}(?<!\s)$/u
const PHONE = /^[0-9+()-]{3,20}$/

/** What a sandbox shows; marked as examples, and refused in production. */
const EXAMPLES = {
  OPERATOR_NAME: '示例运营单位（演示）',
  ICP_FILING: '示例ICP备00000000号-1',
  PUBLIC_SECURITY_FILING: '示例公网安备00000000000000号',
} as const

/** Reads `OPERATOR_NAME`, `ICP_FILING`, `PUBLIC_SECURITY_FILING`, `SUPERVISION_PHONE`; production wants the first three. */
export function readOperator(environment: Environment, mode: 'sandbox' | 'production'): OperatorSettings {
  const own = (name: keyof typeof EXAMPLES, form: RegExp, rule: string): string => {
    const text = formedSetting(environment, name, mode === 'sandbox' ? EXAMPLES[name] : '', form, rule)
    if (mode === 'production' && text.includes('示例'))
      throw new BadSetting(name, 'an example is refused in production')
    return text
  }
  return {
    name: own('OPERATOR_NAME', NAME, 'the name of the operator expected, 2 to 60 characters'),
    icpFiling: own('ICP_FILING', ICP, 'a filing number like 浙ICP备12345678号-1 expected'),
    publicSecurityFiling: own(
      'PUBLIC_SECURITY_FILING',
      PUBLIC_SECURITY,
      'a filing number like 浙公网安备33010002000123号 expected',
    ),
    supervisionPhone: formedSetting(environment, 'SUPERVISION_PHONE', '12328', PHONE, 'a telephone number expected'),
  }
}
