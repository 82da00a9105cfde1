/** One root key 根密钥: `publicKey` is the 65-byte point in base64url. */
export interface RootKey {
  readonly keyId: string
  readonly publicKey: string
}

/** An online key that signs trust lists for at most 90 days 列表密钥. */
export interface ListKey extends RootKey {
  readonly notBefore: number
  readonly notAfter: number
}

/** `GET /roots/{n}`: the n-th generation of roots, signed by `threshold` keys of n−1 and of n. */
export interface Roots {
  readonly n: number
  readonly roots: readonly RootKey[]
  readonly threshold: number
  readonly listKeys: readonly ListKey[]
}
