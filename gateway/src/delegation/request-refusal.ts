/** A request that is well formed and still cannot be met as it stands: known members and the rules they break. */
export interface RequestRefusal {
  readonly code: 'request-invalid'
  readonly fields: readonly { readonly path: string; readonly rule: string }[]
}

/** A refusal because of one member. */
export function refusedField(path: string, rule: string): RequestRefusal {
  return { code: 'request-invalid', fields: [{ path, rule }] }
}
