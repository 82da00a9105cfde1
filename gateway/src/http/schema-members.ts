import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'

const FIELDS: ReadonlySet<string> = new Set(CERTIFICATE_FIELDS)

/** Says of each field how it was treated; its own members are names and no values. */
const TREATMENTS = 'treatments'

function propertyNames(schema: object): readonly string[] {
  const properties = 'properties' in schema ? schema.properties : undefined
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
}

/** Every object schema within a schema, itself among them. */
function objectsWithin(schema: unknown): readonly object[] {
  if (typeof schema !== 'object' || schema === null) return []
  const parts = Object.entries(schema).filter(([name]) => name !== TREATMENTS)
  return [schema, ...parts.flatMap(([, part]) => objectsWithin(part))]
}

/**
 * Names of the members beside which fields of certificates stand in an answer, by its JSON schema: all members of every
 * object that has a field of a certificate among them. Empty for an answer without any.
 */
export function membersBesideFields(schema: unknown): readonly string[] {
  const holding = objectsWithin(schema)
    .map(propertyNames)
    .filter((names) => names.some((name) => FIELDS.has(name)))
  return [...new Set(holding.flat())]
}
