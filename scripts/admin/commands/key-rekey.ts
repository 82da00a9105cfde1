import { createRenewStored, type RenewedPlace, type RenewedPurpose } from 'gateway/cryptography/renew-stored.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import { createStoredSecretStore } from 'gateway/persistence/stored-secret-store.ts'
import type { AdminCommand, KeyedAdminContext } from '../admin-command.ts'
import type { TypedArguments } from '../read-arguments.ts'

const PURPOSES = ['data', 'lookup'] as const
const PROGRESS_EVERY_MS = 2_000

const purposesOf = (typed: TypedArguments): readonly RenewedPurpose[] =>
  PURPOSES.filter((purpose) => purpose === (typed.text('use') ?? purpose))

/** 换钥: carries sealed columns and keyed hashes over to the keys in use, in batches, while gateways run. */
export const command: AdminCommand = {
  name: 'key rekey',
  usage: `key rekey [--use ${PURPOSES.join('|')}]`,
  summary:
    'after key rotate: seals everything stored under the data key in use and lays the look-up key in use over every stored hash; goes on where it was cut off',
  examples: ['key rekey --dry-run', 'key rekey --use data'],
  changes: true,
  keys: 'needed',
  options: { use: 'text' },
  fits: (typed) => purposesOf(typed).length > 0,
  actsOn: (typed) => purposesOf(typed).join(','),
  async run(context, typed) {
    const { out, isDryRun } = context
    const results: (RenewedPlace & { readonly purpose: RenewedPurpose })[] = []
    for (const purpose of purposesOf(typed)) {
      const waiting = await waitingKey(context, purpose)
      if (waiting !== undefined) return out.refuse('not-yet', waiting)
      const places = await (isDryRun ? counted(context, purpose) : renewed(context, purpose))
      results.push(...places.map((place) => ({ purpose, ...place })))
    }
    const told = results.filter(({ renewed: count, left }) => count + left > 0)
    const lines = told.map(
      ({ table, column, renewed: count, left }) =>
        `${String(count).padStart(9)}  ${table}.${column}${left === 0 ? '' : `  ${String(left)} do not open and stay`}`,
    )
    if (told.some(({ left }) => left > 0))
      return out.refuse('some-left', `some stay under their key: ${lines.join('; ')}`, { places: told })
    return out.answer({ places: told }, lines.length === 0 ? ['everything stands under the keys in use'] : lines)
  },
}

/** Told while the newest key is not used yet: what is carried over now would have to be carried over again. */
async function waitingKey(
  { database, keyRing, now }: KeyedAdminContext,
  purpose: RenewedPurpose,
): Promise<string | undefined> {
  const keys = await createKeyStore(database).all()
  const newest = keys.findLast((key) => key.purpose === purpose && key.state === 'active')
  if (newest === undefined || newest.keyId === keyRing.renewal.currentKeyId(purpose)) return undefined
  const seconds = newest.notBefore - Math.floor(now() / 1000)
  return `the new ${purpose} key is used in ${String(seconds)} seconds, when every gateway holds it; run this again then`
}

/** A dry run counts: carrying everything over inside one transaction would hold up the gateways. */
async function counted(
  { database, keyRing }: KeyedAdminContext,
  purpose: RenewedPurpose,
): Promise<readonly RenewedPlace[]> {
  const secrets = createStoredSecretStore(database, keyRing.renewal)
  const keyId = keyRing.renewal.currentKeyId(purpose)
  const places: RenewedPlace[] = []
  for (const { table, column } of secrets.places(purpose))
    places.push({ table, column, renewed: await secrets.countOutside({ table, column }, keyId), left: 0 })
  return places
}

function renewed(
  { database, keyRing, progress, now }: KeyedAdminContext,
  purpose: RenewedPurpose,
): Promise<readonly RenewedPlace[]> {
  let told = now()
  const renew = createRenewStored({
    secrets: createStoredSecretStore(database, keyRing.renewal),
    renewal: keyRing.renewal,
    onProgress: ({ table, column, renewed: done, of }) => {
      if (now() - told < PROGRESS_EVERY_MS) return
      told = now()
      progress(`${table}.${column}: ${String(done)} of ${String(of)}`)
    },
  })
  return renew(purpose)
}
