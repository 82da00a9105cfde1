import { parseBundle } from 'gateway/release/bundle/parse-bundle.ts'
import { versionName } from 'gateway/release/bundle/policy-bundle.ts'
import type { StoredBundle } from 'gateway/release/bundle/policy-store.ts'
import type { AdminCommand } from '../admin-command.ts'
import { openPolicyDesk } from '../policy-change/policy-desk.ts'

/** 策略历史: every version that was ever in force. */
export const command: AdminCommand = {
  name: 'policy history',
  usage: 'policy history',
  summary: 'lists every activated version: when, by whom, who signed, which one it restored',
  changes: false,
  keys: 'not-needed',
  async run(context) {
    const { store, versions } = openPolicyDesk(context)
    const stored = await store.all()
    const first = await versions.atSequence(0)
    const shipped = first.ok ? [{ sequence: 0, version: first.value.policy.version }] : []
    const told = [...shipped, ...stored.map(toldOf)]
    const inForce = told.at(-1)?.version ?? null
    const lines = [
      ...shipped.map(({ version }) => `${version.padEnd(24)} shipped with the software`),
      ...stored.map(lineOf),
      `in force: ${inForce ?? 'nothing'}`,
    ]
    return context.out.answer({ inForce, versions: told }, lines)
  },
}

function toldOf({ sequence, digest, text, signatures, activatedAt, activatedBy }: StoredBundle) {
  const bundle = parseBundle(text)
  const restores = bundle.ok ? bundle.value.restores : undefined
  return {
    sequence,
    version: versionName(sequence, digest),
    digest,
    activatedAt: new Date(activatedAt).toISOString(),
    activatedBy,
    signers: signatures.map(({ operatorId }) => operatorId),
    ...(restores === undefined ? {} : { restores }),
  }
}

function lineOf(stored: StoredBundle): string {
  const { version, activatedAt, activatedBy, signers, restores } = toldOf(stored)
  const what = restores === undefined ? '' : `  restores ${String(restores)}`
  return `${version.padEnd(24)} ${activatedAt}  activated by ${activatedBy}, signed by ${signers.join(' and ')}${what}`
}
