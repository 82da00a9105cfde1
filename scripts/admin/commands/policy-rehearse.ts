import { createPolicyRecordingStore } from 'gateway/persistence/policy-recording-store.ts'
import { rehearsePolicy, type RehearsedChange } from 'gateway/release/bundle/rehearse-policy.ts'
import { loadPolicy } from 'gateway/release/load-policy.ts'
import type { AdminCommand } from '../admin-command.ts'
import { openActiveVersion, openPolicyDesk } from '../policy-change/policy-desk.ts'
import { readCandidate } from '../policy-change/read-candidate.ts'
import { refuseFaults } from '../policy-change/refusal-sentences.ts'

/** 策略预演: recorded requests, which hold no value, against a policy that is not in force. */
export const command: AdminCommand = {
  name: 'policy rehearse',
  usage: 'policy rehearse <file|folder>',
  summary: 'replays recorded, value-free requests and reports what would newly leave and what no more',
  examples: ['policy rehearse my-policy'],
  changes: false,
  keys: 'not-needed',
  wordCount: 1,
  async run(context, typed) {
    const { out, database, newId } = context
    const active = await openActiveVersion(openPolicyDesk(context))
    if (!active.ok) return out.refuse(active.failure.code, active.failure.sentence)
    const candidate = readCandidate(typed.positionals.join(), active.value.bundle.files)
    if (!candidate.ok) return out.refuse(candidate.failure.code, candidate.failure.sentence)
    const loaded = loadPolicy(candidate.value.files)
    if (!loaded.ok) return refuseFaults(out, loaded.failure)
    const recordings = await createPolicyRecordingStore(database, newId).all()
    const recorded = recordings.flatMap(({ requests }) => requests)
    const rehearsal = rehearsePolicy(active.value.policy, loaded.value, recorded)
    const since = recordings[0]?.recordedAt
    const from = since === undefined ? 'nothing was recorded yet' : `since ${new Date(since).toISOString()}`
    const told = { against: active.value.policy.version, since: since ?? null, ...rehearsal }
    return out.answer(told, [
      `${String(rehearsal.requests)} releases, ${from}, against ${told.against}`,
      ...rehearsal.leavesNew.map((change) => lineOf('leaves', change)),
      ...rehearsal.leavesLess.map((change) => lineOf('stays', change)),
      rehearsal.leavesNew.length === 0 ? 'nothing would newly leave' : 'held: the record held the field;',
      ...(rehearsal.leavesNew.length === 0
        ? []
        : [
            'not asked: no upstream was asked for it under the policy in force; it would be asked, and leave where held',
          ]),
    ])
  },
}

function lineOf(word: string, change: RehearsedChange): string {
  const { audience, purpose, kind, holder, field, before, after, held, notAsked } = change
  const view = `${audience}/${purpose}/${String(kind)}/${holder}`.padEnd(44)
  return `${word.padEnd(7)} ${view}  ${field.padEnd(18)}  ${before} → ${after}  held ${String(held)}, not asked ${String(notAsked)}`
}
