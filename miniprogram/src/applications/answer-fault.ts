import type { FormField } from 'shared-types/contracts/application-kinds.ts'
import type { FieldType } from 'shared-types/vocabulary/application-fields.ts'
import { parsePhoneNumber } from 'shared-types/vocabulary/phone-number.ts'
import { parsePlate } from 'shared-types/vocabulary/plate.ts'

/** What is wrong with one answer. */
export type AnswerFault =
  | 'missing'
  | 'too-long'
  | 'phone-shape'
  | 'plate-shape'
  | 'date-shape'
  | 'date-future'
  | 'number-shape'
  | 'division-shape'
  | 'vin-shape'
  | 'choice-unknown'

interface Checked {
  readonly answer: string
  readonly field: FormField
  readonly today: string
}
type Check = (checked: Checked) => AnswerFault | undefined

const matches =
  (pattern: RegExp, fault: AnswerFault): Check =>
  ({ answer }) =>
    pattern.test(answer) ? undefined : fault

/** Every day that a form asks for lies behind us: since when licensed, when lost. */
const date: Check = ({ answer, today }) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(answer)) return 'date-shape'
  return answer > today ? 'date-future' : undefined
}

const choices: Check = ({ answer, field }) => {
  const offered = (field.choices ?? []).map(({ value }) => value)
  return answer.split(',').every((one) => offered.includes(one)) ? undefined : 'choice-unknown'
}

/** 车架号: 17 characters without I, O and Q (GB 16735). 行政区划: GB/T 2260. */
const CHECKS: Readonly<Record<FieldType, Check>> = {
  text: () => undefined,
  phone: ({ answer }) => (parsePhoneNumber(answer) === undefined ? 'phone-shape' : undefined),
  plate: ({ answer }) => (parsePlate(answer) === undefined ? 'plate-shape' : undefined),
  date,
  integer: matches(/^\d{1,4}$/, 'number-shape'),
  decimal: matches(/^\d{1,4}(?:\.\d{1,2})?$/, 'number-shape'),
  choice: choices,
  choices,
  division: matches(/^[1-9]\d{5}$/, 'division-shape'),
  vin: matches(/^[A-HJ-NPR-Z0-9]{17}$/, 'vin-shape'),
}

/** 填得对不对: the first fault of an answer as it will be sent (`tidyAnswer`), told before anything is sent; the authority checks again. */
export function answerFault(field: FormField, answer: string | undefined, today: string): AnswerFault | undefined {
  const text = tidyAnswer(field, answer ?? '')
  if (text === '') return field.required ? 'missing' : undefined
  if (text.length > field.maxLength) return 'too-long'
  return CHECKS[field.type]({ answer: text, field, today })
}

/** 规范: a plate without its dot and small letters, a frame number in capitals, a telephone number without blanks. */
export function tidyAnswer(field: FormField, answer: string): string {
  if (field.type === 'phone') return parsePhoneNumber(answer) ?? answer.trim()
  if (field.type === 'plate') return parsePlate(answer) ?? answer.trim()
  if (field.type === 'vin') return answer.replace(/\s/g, '').toUpperCase()
  if (field.type === 'text') return answer.trim()
  return answer.replace(/\s/g, '')
}
