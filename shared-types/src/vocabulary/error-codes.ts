/** 错误代码: the closed list of problem codes that an answer of 400 or above can carry, with its HTTP status. */
export const ERROR_STATUSES = {
  'request-invalid': 400,
  'not-signed-in': 401,
  'session-ended': 401,
  'not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'anchor-used': 409,
  'certificate-not-presentable': 409,
  'file-not-available': 409,
  'idempotency-conflict': 409,
  'state-conflict': 409,
  'body-too-large': 413,
  'address-too-long': 414,
  'media-type-unsupported': 415,
  'identity-not-confirmed': 422,
  'activation-refused': 422,
  'material-refused': 422,
  'too-many-requests': 429,
  'internal-error': 500,
  'evidence-unavailable': 503,
  'upstream-unavailable': 503,
} as const
export type ErrorCode = keyof typeof ERROR_STATUSES

function isErrorCode(key: string): key is ErrorCode {
  return key in ERROR_STATUSES
}

/** Every error code, in the order of their statuses. */
export const ERROR_CODES: readonly ErrorCode[] = Object.keys(ERROR_STATUSES).filter(isErrorCode)
