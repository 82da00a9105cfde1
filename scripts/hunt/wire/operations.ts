import type { HuntedStack } from '../stack/hunted-stack.ts'
import type { Json } from './json.ts'
import { send } from './send.ts'

/** One operation of the API description. */
export interface Operation {
  readonly method: string
  /** With members in braces. */
  readonly path: string
  /** The example of its body; undefined without a body. */
  readonly example: unknown
}

function exampleOf(operation: Json): unknown {
  const body = operation.at('requestBody', 'content', 'application/json')
  if (typeof body !== 'object' || body === null) return undefined
  return Reflect.get(body, 'example') ?? {}
}

/** Every operation that the gateway describes at `/openapi.json`. */
export async function readOperations(stack: HuntedStack): Promise<readonly Operation[]> {
  const description = await send(stack.gateway, { method: 'GET', path: '/openapi.json' })
  return description.body
    .members('paths')
    .flatMap(([path, methods]) =>
      methods
        .members()
        .map(([method, operation]) => ({ method: method.toUpperCase(), path, example: exampleOf(operation) })),
    )
}
