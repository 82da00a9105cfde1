import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { signedBundleText, type SignedPolicyBundle } from 'gateway/release/bundle/policy-bundle.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Refusal } from '../open-master-key.ts'

/** Writes a new bundle; what is there already may bear signatures and is never overwritten. */
export function writeNewBundle(path: string, signed: SignedPolicyBundle): Result<void, Refusal> {
  try {
    writeFileSync(path, signedBundleText(signed), { flag: 'wx', flush: true })
    return succeed(undefined)
  } catch {
    // Present, a folder, or not writable.
    return fail({ code: 'file-not-written', sentence: `${path} is there already, or cannot be written` })
  }
}

/** Writes a bundle in the place of the same one with fewer signatures; cut off at any moment, one of the two is there. */
export function replaceBundle(path: string, signed: SignedPolicyBundle): Result<void, Refusal> {
  const beside = `${path}.new`
  try {
    writeFileSync(beside, signedBundleText(signed), { flush: true })
    renameSync(beside, path)
    return succeed(undefined)
  } catch {
    // Not writable; nothing half of it stays behind.
    rmSync(beside, { force: true })
    return fail({ code: 'file-not-written', sentence: `${path} cannot be written` })
  }
}
