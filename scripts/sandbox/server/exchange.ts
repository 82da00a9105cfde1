/** A request whose body has been read whole. `path` is decoded and without query. */
export interface Exchange {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly header: (name: string) => string
  readonly body: Buffer
}

/** An answer; its body is JSON text in UTF-8; where there is a `rest`, that is sent instead, made as it goes. */
export interface Answer {
  readonly status: number
  readonly body: string
  readonly rest?: Iterable<string> | AsyncIterable<string>
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer that carries a value as JSON. */
export function jsonAnswer(status: number, value: unknown, headers?: Readonly<Record<string, string>>): Answer {
  return { status, body: JSON.stringify(value), ...(headers === undefined ? {} : { headers }) }
}

/** A refusal of a sandbox control: a short word and a sentence that says what to send. */
export function refusal(status: number, error: string, message: string): Answer {
  return jsonAnswer(status, { error, message })
}

/** A JSON object whose members have not been looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object (no array, not null). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The JSON object in a text or bytes; undefined for anything else. */
export function parseJsonObject(text: string | Buffer): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text.toString())
    return isJsonObject(value) ? value : undefined
  } catch {
    // Not JSON: the caller names the outcome.
    return undefined
  }
}

/** A member that is a string and not empty; undefined otherwise. */
export function textMember(object: JsonObject, name: string): string | undefined {
  const value = object[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A member that is a finite number; undefined otherwise. */
export function numberMember(object: JsonObject, name: string): number | undefined {
  const value = object[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A member that is an object; empty when it is none. */
export function objectMember(object: JsonObject, name: string): JsonObject {
  const value = object[name]
  return isJsonObject(value) ? value : {}
}

/** A member that is an array of strings; undefined otherwise. */
export function textListMember(object: JsonObject, name: string): readonly string[] | undefined {
  const value = object[name]
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : undefined
}
