import { call, Json } from './api.ts'

/** One operation as `/openapi.json` describes it. */
export interface DescribedOperation {
  readonly method: string
  /** With members in braces. */
  readonly path: string
  /** JSON schema of the body; undefined without one. */
  readonly body: Json | undefined
  /** JSON schemas of the members of the path, by name. */
  readonly params: ReadonlyMap<string, Json>
  /** JSON schemas of the answers by status; `default` is the problem document. A null schema: no body. */
  readonly answers: ReadonlyMap<string, Json>
}

function members(json: Json, ...path: readonly string[]): readonly (readonly [string, Json])[] {
  const found = json.at(...path)
  if (typeof found !== 'object' || found === null) return []
  return Object.entries(found).map(([name, value]) => [name, new Json(value)] as const)
}

function schemaIn(json: Json): Json {
  return new Json(json.at('content', 'application/json', 'schema') ?? null)
}

function operationOf(path: string, method: string, described: Json): DescribedOperation {
  const parameters = described.at('parameters') === undefined ? [] : described.list('parameters')
  const body = schemaIn(new Json(described.at('requestBody')))
  return {
    method: method.toUpperCase(),
    path,
    body: body.value === null ? undefined : body,
    params: new Map(parameters.map((one) => [one.text('name'), new Json(one.at('schema'))])),
    answers: new Map(members(described, 'responses').map(([status, answer]) => [status, schemaIn(answer)])),
  }
}

/** Every operation that the gateway describes; those that end a session or a binding of the asker come last. */
export async function describedOperations(gateway: string): Promise<readonly DescribedOperation[]> {
  const description = await call(gateway, 'GET', '/openapi.json')
  const operations = members(description.body, 'paths').flatMap(([path, methods]) =>
    members(methods).map(([method, described]) => operationOf(path, method, described)),
  )
  const endsTheAsker = ({ method, path }: DescribedOperation): number =>
    method === 'DELETE' && !path.includes('{') ? 1 : 0
  return [...operations].sort((one, other) => endsTheAsker(one) - endsTheAsker(other))
}
