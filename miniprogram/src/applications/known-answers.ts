import type { ApplicationForm } from 'shared-types/contracts/application-kinds.ts'
import type { ApplicationField } from 'shared-types/vocabulary/application-fields.ts'
import type { Answers } from './application-draft.ts'

/** A released value as a text of a form: codes joined by commas; nothing for what is no text. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(',')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/**
 * 已知内容: what the authority knows of the certificate and has released in full; a masked value is not known. Nobody is
 * asked for it again.
 */
export function knownAnswers({ kind, certificate }: ApplicationForm): Answers {
  if (!certificate) return {}
  const entries = kind.fields.flatMap(({ name, prefill }): readonly (readonly [ApplicationField, string])[] => {
    const clear = prefill && Reflect.get(certificate.treatments, name) === 'clear'
    const text = clear ? textOf(Reflect.get(certificate, name)) : ''
    return text === '' ? [] : [[name, text]]
  })
  return Object.fromEntries(entries)
}
