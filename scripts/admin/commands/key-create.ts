import { createKeyCreation } from 'gateway/cryptography/create-key.ts'
import { UNBOUNDED_SCOPE } from 'gateway/cryptography/key-record.ts'
import { SET_UP_PURPOSES } from 'gateway/cryptography/open-key-ring.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import type { AdminCommand } from '../admin-command.ts'
import { obtainMasterKey } from '../obtain-master-key.ts'
import { createSoftwareProvider } from 'gateway/cryptography/software-provider.ts'
import { hasScope, isScopeFor, readScope, SCOPE_OPTIONS, SCOPE_USAGE } from '../key-scope-options.ts'
import type { TypedArguments } from '../read-arguments.ts'

/** What can be made one by one; root and list keys come with `roots create`. */
const USES = [...SET_UP_PURPOSES, 'inspector-card', 'upstream-client'] as const
const DEFAULT_APP = 'roadcert-gateway'

const OPTIONS = {
  use: 'text',
  app: 'text',
  'if-missing': 'switch',
  print: 'switch',
  'print-public': 'switch',
  ...SCOPE_OPTIONS,
} as const

/** 创建密钥: the master key file when it is missing, then the keys asked for. */
export const command: AdminCommand = {
  name: 'key create',
  usage: `key create [--if-missing] [--use ${USES.join('|')}] [--app <appId>] [--print-public] ${SCOPE_USAGE}`,
  summary: 'creates a key; with --if-missing alone every key that a gateway needs and has not',
  changes: true,
  keys: 'not-needed',
  options: OPTIONS,
  fits: (typed) => {
    if (!/^[A-Za-z0-9_.-]{1,64}$/.test(typed.text('app') ?? DEFAULT_APP)) return false
    const use = typed.text('use')
    if (use === undefined) return typed.has('if-missing') && !prints(typed) && !hasScope(typed)
    return USES.some((known) => known === use) && (!hasScope(typed) || isScopeFor(use, typed))
  },
  async run({ settings, database, out, now, newId, isDryRun }, typed) {
    const ifMissing = typed.has('if-missing')
    const use = USES.find((known) => known === typed.text('use'))
    const owner = use === 'upstream-client' ? (typed.text('app') ?? DEFAULT_APP) : ''

    const store = createKeyStore(database)
    const stored = await store.all()
    const master = obtainMasterKey(settings, stored.length > 0, isDryRun)
    if (!master.ok) return out.refuse(master.failure.code, master.failure.sentence)
    const create = createKeyCreation({ store, provider: createSoftwareProvider(master.value.key), now, newId })
    const keys: { keyId: string; purpose: string; publicKey: string; created: boolean }[] = []
    for (const purpose of use === undefined ? SET_UP_PURPOSES : [use]) {
      const present = stored.findLast((key) => key.purpose === purpose && key.owner === owner && key.state === 'active')
      const made =
        ifMissing && present !== undefined
          ? present
          : await create(purpose, { owner, scope: readScope(typed) ?? UNBOUNDED_SCOPE })
      keys.push({ keyId: made.keyId, purpose, publicKey: made.publicKey, created: made !== present })
    }
    const [first] = keys
    if (prints(typed) && first !== undefined) {
      const shown = { keyId: first.keyId, publicKey: first.publicKey }
      return out.answer(shown, [JSON.stringify(shown)])
    }
    const lines = keys.map((key) => `${key.created ? 'created' : 'present'}  ${key.purpose.padEnd(16)}${key.keyId}`)
    const masterLine = `${master.value.created ? 'created' : 'present'}  ${'master'.padEnd(16)}${settings.keyFile}`
    return out.answer({ masterKey: { created: master.value.created }, keys }, [masterLine, ...lines])
  },
}

function prints(typed: TypedArguments): boolean {
  return typed.has('print') || typed.has('print-public')
}
