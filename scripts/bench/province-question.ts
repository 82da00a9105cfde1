import { readSettings } from 'gateway/configuration/settings.ts'
import { openKeyRing } from 'gateway/cryptography/open-key-ring.ts'
import { readMasterKey } from 'gateway/cryptography/master-key.ts'
import { createSoftwareProvider } from 'gateway/cryptography/software-provider.ts'
import type { KeyRing, UpstreamClientKey } from 'gateway/cryptography/key-ring.ts'
import { openDatabase } from 'gateway/persistence/database.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import { createUpstreamConfigurationStore } from 'gateway/persistence/upstream-configuration-store.ts'
import type { ProvinceConfiguration } from 'gateway/certificates/upstream-configuration.ts'
import { openShippedPolicy } from 'gateway/policy-folder.ts'
import { fieldsReleased } from 'gateway/release/compile-policy.ts'
import { Sensitive } from 'gateway/release/sensitive.ts'
import { createElsspCalls } from 'gateway/upstreams/province/elssp/elssp-calls.ts'
import { createElsspQuestions } from 'gateway/upstreams/province/elssp/elssp-questions.ts'
import { startDeadline } from 'gateway/upstreams/transport/deadline.ts'
import { createUpstreamClient } from 'gateway/upstreams/transport/upstream-client.ts'
import { newNonce } from 'gateway/upstreams/wire/nonce.ts'

/** The running gateway's key ring and its province of the plain dialect, read from its database. */
export interface OpenedConfiguration {
  readonly keyRing: KeyRing
  readonly province: ProvinceConfiguration
  readonly clientKey: UpstreamClientKey
}

/** Opens keys and configuration of the stack with these settings. */
export async function openConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<OpenedConfiguration> {
  const settings = readSettings(environment)
  if (!settings.ok) throw new Error(settings.failure)
  const master = readMasterKey(settings.value.keyFile)
  const database = await openDatabase(settings.value.database)
  if (!master.ok || !database.ok) throw new Error('keys or database of the stack do not open')
  try {
    const keyRing = await openKeyRing({
      store: createKeyStore(database.value),
      provider: createSoftwareProvider(master.value),
      now: Date.now,
    })
    const provinces = await createUpstreamConfigurationStore(database.value).provinces()
    const province = provinces.find((one) => one.dialect === 'elssp')
    const clientKey = province && keyRing.ok ? keyRing.value.upstreamClientKey(province.appId) : undefined
    if (!keyRing.ok || !province || !clientKey) throw new Error('the stack has no province of the plain dialect')
    return { keyRing: keyRing.value, province, clientKey }
  } finally {
    await database.value.destroy()
  }
}

/** The gateway's own question for one certificate, sent to this address: signed, checked and measured by its answer. */
export interface ProvinceQuestion {
  ask(): Promise<void>
  /** Bytes of the last answer's body. */
  payloadBytes(): number
  close(): Promise<void>
}

/** The very question that the gateway asks when a holder opens a certificate, by the gateway's own dialect code. */
export function createProvinceQuestion(
  { province, clientKey }: OpenedConfiguration,
  origin: string,
  identifier: string,
): ProvinceQuestion {
  const client = createUpstreamClient({ origin })
  let payload = 0
  const measured: typeof client = {
    ...client,
    send: async (request, deadline) => {
      const answer = await client.send(request, deadline)
      if (answer.ok) payload = answer.value.body.length
      return answer
    },
  }
  const report = (): void => {}
  const deps = { configuration: province, clientKey, client: measured, report, now: Date.now, newNonce }
  const questions = createElsspQuestions(createElsspCalls(deps), deps)
  const fields = fieldsReleased(openShippedPolicy(), ['show-own'], ['self'])
  return {
    ask: async () => {
      const answer = await questions.askIdentifier(new Sensitive(identifier), fields, startDeadline(10_000))
      if (!answer.ok) throw new Error(`the province answered: ${answer.failure}`)
    },
    payloadBytes: () => payload,
    close: () => client.close(),
  }
}
