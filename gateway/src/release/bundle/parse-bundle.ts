import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { PolicyFile } from '../policy-file.ts'
import { isOperatorId } from './operator.ts'
import {
  bundleText,
  signedBundleText,
  type PolicyBundle,
  type PolicySignature,
  type SignedPolicyBundle,
} from './policy-bundle.ts'

/**
 * `not-a-bundle`: no JSON, or not of this form; `not-canonical`: it says something, but not in the one text that a bundle
 * may have, so somebody changed the file.
 */
export type ParseBundleFailure = 'not-a-bundle' | 'not-canonical'

const MOST_FILES = 100
const MOST_SIGNATURES = 16
const DIGEST = /^[0-9a-f]{64}$/
/** 64 bytes. */
const SIGNATURE = /^[A-Za-z0-9_-]{86}$/

/** Reads the file of a signed bundle strictly: every byte of it is either as it must be, or refused. Never throws. */
export function parseSignedBundle(text: string): Result<SignedPolicyBundle, ParseBundleFailure> {
  const value = membersOf(parseJson(text))
  const bundle = readBundle(value?.['bundle'])
  const signatures = readList(value?.['signatures'], MOST_SIGNATURES, readSignature)
  if (bundle === undefined || signatures === undefined) return fail('not-a-bundle')
  const signed = { bundle, signatures }
  return signedBundleText(signed) === text ? succeed(signed) : fail('not-canonical')
}

/** Reads the text of a bundle as it is stored; strict in the same way. */
export function parseBundle(text: string): Result<PolicyBundle, ParseBundleFailure> {
  const bundle = readBundle(parseJson(text))
  if (bundle === undefined) return fail('not-a-bundle')
  return bundleText(bundle) === text ? succeed(bundle) : fail('not-canonical')
}

type Members = Readonly<Record<string, unknown>>

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: nothing to read.
    return undefined
  }
}

function membersOf(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}

function readList<T>(value: unknown, most: number, read: (one: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined
  const list = value.map(read)
  const known = list.filter((one) => one !== undefined)
  return known.length === list.length ? known : undefined
}

function readBundle(value: unknown): PolicyBundle | undefined {
  const members = membersOf(value)
  const files = readList(members?.['files'], MOST_FILES, readFile)
  const sequence = members?.['sequence']
  const predecessor = members?.['predecessor']
  const restores = members?.['restores']
  if (files === undefined || files.length === 0 || !isWhole(sequence)) return undefined
  if (new Set(files.map(({ path }) => path)).size !== files.length) return undefined
  if (typeof predecessor !== 'string' || !(sequence === 0 ? predecessor === '' : DIGEST.test(predecessor)))
    return undefined
  if (restores === undefined) return { sequence, predecessor, files }
  return isWhole(restores) ? { sequence, predecessor, files, restores } : undefined
}

function readFile(value: unknown): PolicyFile | undefined {
  const { path, text } = membersOf(value) ?? {}
  return typeof path === 'string' && path !== '' && typeof text === 'string' ? { path, text } : undefined
}

function readSignature(value: unknown): PolicySignature | undefined {
  const { operatorId, signature } = membersOf(value) ?? {}
  if (typeof operatorId !== 'string' || !isOperatorId(operatorId)) return undefined
  return typeof signature === 'string' && SIGNATURE.test(signature) ? { operatorId, signature } : undefined
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
