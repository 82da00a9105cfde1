/** One step of set-up between the start of the sandbox and the start of the gateway. */
export type SetupStep =
  /** An admin command as a person would type it; `$SANDBOX` stands for the folder that the sandbox wrote. */
  | { readonly kind: 'admin'; readonly arguments: readonly string[] }
  /** An admin command that prints `{keyId, publicKey}` as JSON; the sandbox learns that key as its client's. */
  | {
      readonly kind: 'register-client'
      readonly arguments: readonly string[]
      readonly upstreams: readonly { readonly upstream: string; readonly appId: string }[]
    }

/**
 * In this order, for the provinces of the sandbox by their two digits; each may run again at every start and changes nothing
 * that is already right.
 */
export function setupStepsFor(provinces: readonly string[]): readonly SetupStep[] {
  return [
    { kind: 'admin', arguments: ['key', 'create', '--if-missing'] },
    // The sandbox's three roles in one hand; their keys stand in DATA_DIRECTORY/operators. In production they are three people.
    { kind: 'admin', arguments: ['operator', 'found', 'demo'] },
    { kind: 'admin', arguments: ['roots', 'create', '--if-missing'] },
    { kind: 'admin', arguments: ['roots', 'extend', '--if-due'] },
    { kind: 'admin', arguments: ['trust-list', 'publish', '--if-due'] },
    {
      kind: 'register-client',
      arguments: ['key', 'create', '--use', 'upstream-client', '--if-missing', '--print'],
      upstreams: [
        ...provinces.map((code) => ({ upstream: `province-${code}`, appId: 'roadcert-gateway' })),
        { upstream: 'ministry', appId: 'roadcert-gateway' },
      ],
    },
    ...provinces.map((code): SetupStep => ({
      kind: 'admin',
      arguments: ['province', 'add', `$SANDBOX/province-${code}.json`, '--replace'],
    })),
    { kind: 'admin', arguments: ['ministry', 'add', '$SANDBOX/ministry.json', '--replace'] },
    { kind: 'admin', arguments: ['inspector', 'import', '$SANDBOX/inspectors.csv'] },
  ]
}
