import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { readPolicyFolder } from 'gateway/policy-folder.ts'
import { parseSignedBundle } from 'gateway/release/bundle/parse-bundle.ts'
import type { SignedPolicyBundle } from 'gateway/release/bundle/policy-bundle.ts'
import type { PolicyFile } from 'gateway/release/policy-file.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Refusal } from '../open-master-key.ts'

/** 候选策略: files that are not in force, and the bundle that holds them when they come in one. */
export interface Candidate {
  readonly files: readonly PolicyFile[]
  readonly signed?: SignedPolicyBundle
}

/** Far more than any honest bundle. */
const LARGEST_BYTES = 8 * 1024 * 1024

const SENTENCES = {
  'not-a-bundle': 'is no policy bundle',
  'not-canonical': 'was changed after it was written: no bundle has this text',
} as const

/**
 * Reads what was named: a folder is a whole policy, one `.yaml` file takes the place of the file of its name in `current`,
 * a `.json` file is a bundle. Refuses with a sentence that names the path.
 */
export function readCandidate(path: string, current: readonly PolicyFile[]): Result<Candidate, Refusal> {
  const refuse = (code: string, what: string): Result<never, Refusal> => fail({ code, sentence: `${path} ${what}` })
  try {
    const found = statSync(path)
    if (found.size > LARGEST_BYTES) return refuse('file-too-large', `is larger than ${String(LARGEST_BYTES)} bytes`)
    if (found.isDirectory()) return succeed({ files: readPolicyFolder(path) })
    const text = readFileSync(path, 'utf8')
    if (path.endsWith('.yaml')) return succeed({ files: overlay(current, { path: basename(path), text }) })
    const parsed = parseSignedBundle(text)
    if (!parsed.ok) return refuse(parsed.failure, SENTENCES[parsed.failure])
    return succeed({ files: parsed.value.bundle.files, signed: parsed.value })
  } catch {
    // Missing, or not readable: for the operator one and the same thing.
    return refuse('file-unreadable', 'cannot be read')
  }
}

/** Reads a bundle and nothing else. */
export function readBundleFile(path: string): Result<SignedPolicyBundle, Refusal> {
  const candidate = readCandidate(path, [])
  if (!candidate.ok) return candidate
  const { signed } = candidate.value
  if (signed !== undefined) return succeed(signed)
  return fail({ code: 'not-a-bundle', sentence: `${path} is no policy bundle; policy sign makes one` })
}

function overlay(files: readonly PolicyFile[], file: PolicyFile): readonly PolicyFile[] {
  return [...files.filter(({ path }) => path !== file.path), file]
}
