import { comparePolicies } from 'gateway/release/bundle/compare-policies.ts'
import { bundleMessage, type PolicyBundle, type SignedPolicyBundle } from 'gateway/release/bundle/policy-bundle.ts'
import type { PolicyVersion } from 'gateway/release/bundle/policy-versions.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { ActingOperator } from '../acting-operator.ts'
import type { AdminCommand } from '../admin-command.ts'
import type { Refusal } from '../open-master-key.ts'
import { differenceLines, toldDifference } from '../policy-change/difference-lines.ts'
import { lint, openActiveVersion, openPolicyDesk } from '../policy-change/policy-desk.ts'
import { readCandidate, type Candidate } from '../policy-change/read-candidate.ts'
import { refuseFaults, SENTENCES } from '../policy-change/refusal-sentences.ts'
import { replaceBundle, writeNewBundle } from '../policy-change/write-bundle.ts'

/** 签署策略: makes a bundle upon the version in force and signs it, or adds a signature to one. */
export const command: AdminCommand = {
  name: 'policy sign',
  usage: 'policy sign <folder|file|bundle> [--out <bundle>] [--operator <key file>]',
  summary:
    'proves the policy and signs it as a bundle upon the version in force; of a bundle, adds a signature. Shows what changes',
  examples: [
    'policy sign my-policy --out policy-1.json --operator /media/lin/security.key',
    'policy sign policy-1.json --operator /media/zhou/audit.key',
  ],
  changes: true,
  roles: () => ['security', 'audit'],
  operatorNeeded: true,
  keys: 'not-needed',
  options: { out: 'text' },
  wordCount: 1,
  async run(context, typed) {
    const { out, operator } = context
    if (operator === undefined) throw new Error('somebody signs')
    const desk = openPolicyDesk(context)
    const active = await openActiveVersion(desk)
    if (!active.ok) return out.refuse(active.failure.code, active.failure.sentence)
    const path = typed.positionals.join()
    const candidate = readCandidate(path, active.value.bundle.files)
    if (!candidate.ok) return out.refuse(candidate.failure.code, candidate.failure.sentence)
    const opened = desk.versions.opened(bundleOf(candidate.value, active.value))
    if (!opened.ok) return refuseFaults(out, opened.failure.code === 'policy-faulty' ? opened.failure.faults : [])
    const faults = lint(opened.value.policy)
    if (faults.length > 0) return refuseFaults(out, faults)
    const signed = addSignature(candidate.value, opened.value.bundle, active.value, operator)
    if (!signed.ok) return out.refuse(signed.failure.code, signed.failure.sentence)
    const { version } = opened.value.policy
    const usual = candidate.value.signed === undefined ? `policy-${String(opened.value.bundle.sequence)}.json` : path
    const file = typed.text('out') ?? usual
    const adds = candidate.value.signed !== undefined && file === path
    const write = adds ? replaceBundle : writeNewBundle
    const written = context.isDryRun ? undefined : write(file, signed.value)
    if (written?.ok === false) return out.refuse(written.failure.code, written.failure.sentence)
    context.actedOn(version)
    const difference = comparePolicies(active.value.policy, opened.value.policy)
    const signers = signed.value.signatures.map(({ operatorId }) => operatorId)
    return out.answer({ version, file, signers, ...toldDifference(difference) }, [
      `signed  ${version} by ${signers.join(', ')}, in ${file}`,
      ...differenceLines(difference),
    ])
  },
}

/** The bundle as it came, or a new one upon the version in force. */
function bundleOf({ signed, files }: Candidate, active: PolicyVersion): PolicyBundle {
  return signed?.bundle ?? { sequence: active.bundle.sequence + 1, predecessor: active.digest, files }
}

function addSignature(
  { signed }: Candidate,
  bundle: PolicyBundle,
  active: PolicyVersion,
  operator: ActingOperator,
): Result<SignedPolicyBundle, Refusal> {
  const refuse = (code: keyof typeof SENTENCES): Result<never, Refusal> => fail({ code, sentence: SENTENCES[code] })
  if (bundle.sequence !== active.bundle.sequence + 1) return refuse('out-of-sequence')
  if (bundle.predecessor !== active.digest) return refuse('foreign-predecessor')
  const before = signed?.signatures ?? []
  if (before.some(({ operatorId }) => operatorId === operator.operatorId)) return refuse('signed-twice')
  const signature = { operatorId: operator.operatorId, signature: operator.sign(bundleMessage(bundle)) }
  return succeed({ bundle, signatures: [...before, signature] })
}
