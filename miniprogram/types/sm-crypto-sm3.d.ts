// The hash of sm-crypto without its SM2 part, which throws at import where there is no `crypto` (WeChat's logic layer).
declare module 'sm-crypto/src/sm3' {
  function sm3(message: readonly number[] | Uint8Array): string
  export = sm3
}
