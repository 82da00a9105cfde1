import {
  isJsonObject,
  parseJsonObject,
  refusal,
  textListMember,
  type Answer,
  type Exchange,
  type JsonObject,
} from './exchange.ts'
import { jsonAnswer, textMember } from './exchange.ts'

/** Deformations of raw records, for tests of hostile answers: members put in or replaced, then members taken out. */
export interface RawPatches {
  apply(identifier: string, raw: JsonObject): JsonObject
  /** Control: `{certificateIdentifier, members?, remove?}`. */
  add(exchange: Exchange): Answer
  clear(): Answer
}

/** No patch at first; patches end with the process. `isKnown` says whether the upstream holds an identifier. */
export function createRawPatches(isKnown: (identifier: string) => boolean): RawPatches {
  const patches = new Map<string, { readonly members: JsonObject; readonly remove: readonly string[] }>()
  return {
    apply: (identifier, raw) => {
      const patch = patches.get(identifier)
      if (patch === undefined) return raw
      const patched = Object.entries({ ...raw, ...patch.members })
      return Object.fromEntries(patched.filter(([name]) => !patch.remove.includes(name)))
    },
    add: (exchange) => {
      const body = parseJsonObject(exchange.body) ?? {}
      const identifier = textMember(body, 'certificateIdentifier') ?? ''
      const members = body['members'] ?? {}
      const remove = body['remove'] === undefined ? [] : textListMember(body, 'remove')
      if (!isJsonObject(members) || remove === undefined) {
        return refusal(400, 'bad-patch', 'Send {"members": {…}, "remove"?: ["name"]}.')
      }
      if (!isKnown(identifier)) return refusal(404, 'certificate-unknown', 'The upstream holds no such certificate.')
      const earlier = patches.get(identifier)
      patches.set(identifier, {
        members: { ...earlier?.members, ...members },
        remove: [...(earlier?.remove ?? []), ...remove],
      })
      return jsonAnswer(200, { certificateIdentifier: identifier })
    },
    clear: () => {
      patches.clear()
      return jsonAnswer(200, { cleared: true })
    },
  }
}
