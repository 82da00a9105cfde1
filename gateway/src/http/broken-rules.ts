import type { FastifySchemaValidationError } from 'fastify'
import type { FieldRule } from './problem-reply.ts'

const MAX_FIELDS = 20
const MAX_PATH_LENGTH = 200

function dotted(instancePath: string): string {
  return instancePath.split('/').slice(1).join('.')
}

function ruleOf(error: FastifySchemaValidationError): FieldRule {
  const parent = dotted(error.instancePath)
  // The name of an unknown member is the caller's text and is not repeated.
  if (error.keyword === 'additionalProperties') return { path: parent, rule: 'unknown-member' }
  const missing = error.params['missingProperty']
  if (error.keyword === 'required' && typeof missing === 'string') {
    return { path: parent === '' ? missing : `${parent}.${missing}`, rule: 'required' }
  }
  return { path: parent, rule: error.keyword }
}

/** The rules that a request broke, by the paths of known members (`driver.idNumber`); the empty path is the whole body. */
export function brokenRulesOf(errors: readonly FastifySchemaValidationError[]): readonly FieldRule[] {
  const rules = new Map<string, FieldRule>()
  for (const error of errors) {
    const rule = ruleOf(error)
    if (rule.path.length <= MAX_PATH_LENGTH) rules.set(`${rule.path} ${rule.rule}`, rule)
  }
  return [...rules.values()].slice(0, MAX_FIELDS)
}
