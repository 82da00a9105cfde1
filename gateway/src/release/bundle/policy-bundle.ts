import type { PolicyFile } from '../policy-file.ts'

/** 策略包: one version of the release policy, and the version that it follows. */
export interface PolicyBundle {
  /** 0 for the policy shipped with the software, then 1 more with each activation. */
  readonly sequence: number
  /** SM3 of the bundle before it, 64 hex digits; empty for sequence 0. */
  readonly predecessor: string
  /** In the order of their paths. */
  readonly files: readonly PolicyFile[]
  /** 回退: the earlier sequence whose files these are. */
  readonly restores?: number
}

/** 签名: one operator's SM2 signature over the bundle. */
export interface PolicySignature {
  readonly operatorId: string
  /** 64 bytes r‖s in base64url. */
  readonly signature: string
}

/** A bundle with the signatures collected so far. */
export interface SignedPolicyBundle {
  readonly bundle: PolicyBundle
  readonly signatures: readonly PolicySignature[]
}

/** What bundles need of cryptography; the policy itself imports none. */
export interface BundleCryptography {
  /** SM3 as 64 lower-case hex digits. */
  sm3Hex(bytes: Uint8Array): string
  /** SM2 with SM3, default user id; key and signature in base64url. False for every other form. */
  verify(publicKey: string, message: Uint8Array, signature: string): boolean
}

const FORMAT = 'roadcert-policy-1'
const LABEL = 'RTC1-policy'
const DIGEST_DIGITS_OF_VERSION = 16

/**
 * The bundle as RFC 8785 JSON: members in the order of their names, and the forms of `JSON.stringify`, which are those of
 * that standard for texts and whole numbers, the only values here.
 */
export function bundleText({ sequence, predecessor, files, restores }: PolicyBundle): string {
  return JSON.stringify({
    files: inOrder(files),
    format: FORMAT,
    predecessor,
    ...(restores === undefined ? {} : { restores }),
    sequence,
  })
}

/** True when both hold the same files. */
export function holdsSameFiles(one: PolicyBundle, other: PolicyBundle): boolean {
  return JSON.stringify(inOrder(one.files)) === JSON.stringify(inOrder(other.files))
}

/** 摘要: SM3 over the text, by which the next bundle names this one. */
export function bundleDigest(bundle: PolicyBundle, { sm3Hex }: Pick<BundleCryptography, 'sm3Hex'>): string {
  return sm3Hex(new TextEncoder().encode(bundleText(bundle)))
}

/** What an operator signs: the label, then the text. */
export function bundleMessage(bundle: PolicyBundle): Uint8Array {
  return new TextEncoder().encode(LABEL + bundleText(bundle))
}

/** 策略版本 as audit entries name it: sequence and the beginning of the digest, so that a name tells one content. */
export function versionName(sequence: number, digest: string): string {
  return `${String(sequence)}-${digest.slice(0, DIGEST_DIGITS_OF_VERSION)}`
}

/** The file of a signed bundle: exactly one text for each, RFC 8785 JSON and a line's end. */
export function signedBundleText({ bundle, signatures }: SignedPolicyBundle): string {
  const signed = signatures.map(({ operatorId, signature }) => ({ operatorId, signature }))
  return `{"bundle":${bundleText(bundle)},"signatures":${JSON.stringify(signed)}}\n`
}

function inOrder(files: readonly PolicyFile[]): readonly PolicyFile[] {
  const known = files.map(({ path, text }) => ({ path, text }))
  return known.toSorted((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
}
