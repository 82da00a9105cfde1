import type { ApplicationKind, FormField } from 'shared-types/contracts/application-kinds.ts'
import type { ApplicationAnswers } from 'shared-types/contracts/applications.ts'
import { parseCivilDate } from 'shared-types/vocabulary/civil-date.ts'
import { parsePhoneNumber } from 'shared-types/vocabulary/phone-number.ts'
import { normalisePlate, plateShape } from 'shared-types/vocabulary/plate.ts'
import type { FieldsRefusal } from './refused-fields.ts'

type Broken = FieldsRefusal['fields'][number]

const VIN = /^[A-HJ-NPR-Z0-9]{17}$/
const WHOLE = /^[0-9]{1,4}$/
const DECIMAL = /^[0-9]{1,4}(?:\.[0-9]{1,2})?$/
const DIVISION = /^[1-9][0-9]{5}$/
/** Controls, line separators, directions: nothing that a form shows or a record holds. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u

function isChoice({ choices = [] }: FormField, value: string): boolean {
  return choices.some((choice) => choice.value === value)
}

/** Whether an answer is of its type 题型. */
function isOfType(field: FormField, value: string): boolean {
  switch (field.type) {
    case 'text':
      return !CONTROL.test(value) && value.trim() !== ''
    case 'phone':
      return parsePhoneNumber(value) !== undefined
    case 'plate':
      return plateShape(normalisePlate(value)) !== undefined
    case 'date':
      return parseCivilDate(value) !== undefined
    case 'integer':
      return WHOLE.test(value)
    case 'decimal':
      return DECIMAL.test(value)
    case 'division':
      return DIVISION.test(value)
    case 'vin':
      return VIN.test(value.toUpperCase())
    case 'choice':
      return isChoice(field, value)
    case 'choices':
      return value.split(',').every((one) => isChoice(field, one))
  }
}

function brokenRule(field: FormField, value: string | undefined): string | undefined {
  if (value === undefined) return field.required ? 'required' : undefined
  if ([...value].length > field.maxLength) return 'maxLength'
  return isOfType(field, value) ? undefined : field.type
}

/**
 * 核对填写: the members of `fields` that break a rule of the kind: `not-asked` the kind does not ask it, `required` it is
 * missing, `maxLength`, or the name of the type that it is not of.
 */
export function brokenAnswers(kind: ApplicationKind, answers: ApplicationAnswers): readonly Broken[] {
  const asked = kind.fields.flatMap((field) => {
    const rule = brokenRule(field, answers[field.name])
    return rule === undefined ? [] : [{ path: `fields.${field.name}`, rule }]
  })
  const others = Object.keys(answers).filter((name) => !kind.fields.some((field) => field.name === name))
  return [...asked, ...others.map((name) => ({ path: `fields.${name}`, rule: 'not-asked' }))]
}
