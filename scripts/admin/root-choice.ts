import { parseRoots } from 'shared-types/trust/parse-roots.ts'
import { isJsonObject } from 'shared-types/trust/read-members.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

/** Root keys 根密钥 of a generation, and how many of them must sign. */
export type RootChoice = Pick<Roots, 'roots' | 'threshold'>

/** Reads `{"threshold": n, "roots": [{"keyId", "publicKey"}]}`; the failure is a sentence that names the file. */
export function readRootChoice(json: unknown, path: string): Result<RootChoice, string> {
  const sentence = `${path}: {"threshold": n, "roots": [{"keyId", "publicKey"}]} expected, at least two different keys must sign`
  if (!isJsonObject(json)) return fail(sentence)
  const parsed = parseRoots({ n: 1, roots: json['roots'], threshold: json['threshold'], listKeys: [] })
  // With a threshold of one a single lost key would be everything.
  return parsed.ok && parsed.value.threshold >= 2
    ? succeed({ roots: parsed.value.roots, threshold: parsed.value.threshold })
    : fail(sentence)
}
