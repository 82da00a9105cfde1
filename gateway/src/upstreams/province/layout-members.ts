import type { UpstreamSchema } from '../../release/lint/lint-facts.ts'
import type { DialectLayout } from './record-layout.ts'

/** Every member of a dialect's records and the field that carries it, for the policy linter. */
export function schemaOf(
  file: string,
  { parts, items, unread }: DialectLayout,
  holders: readonly string[] = [],
): UpstreamSchema {
  const structural = [parts.identifier, parts.typeCode, parts.status, parts.holderCodeType, ...unread, ...holders]
  return {
    file,
    members: [
      ...structural.map((name) => ({ name, field: 'structural' as const })),
      { name: parts.holderCode, field: 'identityNumber' },
      { name: parts.statusReason, field: 'statusReason' },
      ...items.map(({ name, field }) => ({ name, field })),
    ],
  }
}
