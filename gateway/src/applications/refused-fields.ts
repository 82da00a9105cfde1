/** Members of a request and the rules that they break; never a value. */
export interface FieldsRefusal {
  readonly code: 'request-invalid'
  readonly fields: readonly { readonly path: string; readonly rule: string }[]
}

/** A refusal because of these members. */
export function refusedFields(fields: FieldsRefusal['fields']): FieldsRefusal {
  return { code: 'request-invalid', fields }
}
