import { bundleMessage, holdsSameFiles, type PolicyBundle } from 'gateway/release/bundle/policy-bundle.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { AdminCommand } from '../admin-command.ts'
import type { Refusal } from '../open-master-key.ts'
import { readOperatorKey } from '../operator-key-file.ts'
import { differenceLines, toldDifference } from '../policy-change/difference-lines.ts'
import { openActivation, openActiveVersion, type PolicyDesk } from '../policy-change/policy-desk.ts'
import { refuseActivation } from '../policy-change/refusal-sentences.ts'
import { writeNewBundle } from '../policy-change/write-bundle.ts'

/** 回退策略: an earlier version's files as the next version; what widens again needs two people again. */
export const command: AdminCommand = {
  name: 'policy rollback',
  usage: 'policy rollback [--to <sequence>] [--countersign <key file> | --out <bundle>] [--operator <key file>]',
  summary:
    'puts an earlier version in force again as the next one, by default the one before; --countersign when that widens, --out to collect that signature elsewhere',
  examples: [
    'policy rollback --operator /media/lin/security.key',
    'policy rollback --to 3 --out policy-7.json --operator /media/lin/security.key',
  ],
  changes: true,
  roles: () => ['security'],
  operatorNeeded: true,
  keys: 'needed',
  options: { to: 'text', countersign: 'text', out: 'text' },
  fits: (typed) =>
    /^\d{1,9}$/.test(typed.text('to') ?? '0') &&
    (typed.text('countersign') === undefined || typed.text('out') === undefined),
  async run(context, typed) {
    const { out, operator } = context
    if (operator === undefined) throw new Error('somebody rolls back')
    const { desk, operators, activate } = openActivation(context)
    const restoring = await restoringBundle(desk, typed.text('to'))
    if (!restoring.ok) return out.refuse(restoring.failure.code, restoring.failure.sentence)
    const bundle = restoring.value
    const message = bundleMessage(bundle)
    const signatures = [{ operatorId: operator.operatorId, signature: operator.sign(message) }]
    const file = typed.text('out')
    if (file !== undefined) {
      const written = context.isDryRun ? undefined : writeNewBundle(file, { bundle, signatures })
      if (written?.ok === false) return out.refuse(written.failure.code, written.failure.sentence)
      return out.answer({ file, sequence: bundle.sequence }, [`signed  in ${file}; then: policy sign, policy activate`])
    }
    const second = typed.text('countersign')
    if (second !== undefined) {
      const key = readOperatorKey(second)
      if (!key.ok) return out.refuse(key.failure.code, key.failure.sentence)
      const known = (await operators.all()).find(({ publicKey }) => publicKey === key.value.publicKey)
      if (known === undefined) return out.refuse('operator-unknown', `the key in ${second} is no operator's`)
      signatures.push({ operatorId: known.operatorId, signature: key.value.sign(message) })
    }
    const activated = await activate({ bundle, signatures }, operator.operatorId)
    if (!activated.ok) return refuseActivation(out, activated.failure)
    const { version, difference } = activated.value
    context.actedOn(version.policy.version)
    const told = { version: version.policy.version, restores: bundle.restores ?? null, ...toldDifference(difference) }
    const lines = differenceLines(difference).slice(0, -1)
    return out.answer(told, [`activated  ${told.version}, which restores ${String(told.restores)}`, ...lines])
  },
}

/** The bundle that restores a sequence, upon the version in force. */
async function restoringBundle(desk: PolicyDesk, to: string | undefined): Promise<Result<PolicyBundle, Refusal>> {
  const active = await openActiveVersion(desk)
  if (!active.ok) return active
  const { bundle, digest } = active.value
  const restores = to === undefined ? bundle.sequence - 1 : Number(to)
  if (restores < 0) return fail({ code: 'nothing-before', sentence: 'nothing was activated yet' })
  const earlier = await desk.versions.atSequence(restores)
  if (!earlier.ok) return fail({ code: 'not-found', sentence: `there is no readable version ${String(restores)}` })
  if (holdsSameFiles(earlier.value.bundle, bundle))
    return fail({ code: 'nothing-to-restore', sentence: 'these files are in force' })
  return succeed({ sequence: bundle.sequence + 1, predecessor: digest, files: earlier.value.bundle.files, restores })
}
