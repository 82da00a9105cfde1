import { describe, expect, it } from 'vitest'
import { Sensitive } from '../sensitive.ts'
import { parseRecordedRequests, recordedRequestsText, type RecordedRequest } from './recorded-request.ts'
import { rehearsePolicy } from './rehearse-policy.ts'
import { createRequestRecorder, type PolicyRecording } from './request-recorder.ts'
import { policiesInMemory, SHIPPED, SHIPPED_BUNDLE, bundleUpon } from './testing/bundle-workshop.ts'
import { narrowedPolicy } from './testing/narrowed-policy.ts'

const OWN = { audience: 'self', purpose: 'show-own', kind: 7, holder: 'person' } as const
const { versions } = policiesInMemory([])

function policyOf(files = SHIPPED) {
  const opened = versions.opened(bundleUpon(SHIPPED_BUNDLE, files))
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value.policy
}

const recorded: readonly RecordedRequest[] = [
  { ...OWN, fields: ['holderName', 'creditGrade'], count: 3 },
  { ...OWN, fields: ['holderName'], count: 2 },
  { ...OWN, kind: 5, fields: ['creditGrade'], count: 7 },
]

describe('a rehearsal', () => {
  it('tells what would newly leave: for records that hold it, and for those that were not asked for it', () => {
    const widened = rehearsePolicy(policyOf(narrowedPolicy(SHIPPED)), policyOf(), recorded)
    expect(widened.requests).toBe(12)
    expect(widened.leavesNew).toEqual([
      { ...OWN, field: 'creditGrade', before: 'withhold', after: 'clear', held: 3, notAsked: 2 },
    ])
    expect(widened.leavesLess).toEqual([])
  })
  it('tells what would leave no more', () => {
    const narrowed = rehearsePolicy(policyOf(), policyOf(narrowedPolicy(SHIPPED)), recorded)
    expect(narrowed.leavesNew).toEqual([])
    expect(narrowed.leavesLess).toMatchObject([{ field: 'creditGrade', before: 'clear', after: 'withhold', held: 3 }])
  })
  it('of nothing tells nothing', () => {
    expect(rehearsePolicy(policyOf(), policyOf(narrowedPolicy(SHIPPED)), [])).toEqual({
      requests: 0,
      leavesNew: [],
      leavesLess: [],
    })
  })
})

describe('recorded requests', () => {
  it('come back as they were counted; unknown words and other things are left out', () => {
    expect(parseRecordedRequests(recordedRequestsText(recorded))).toEqual(recorded)
    expect(parseRecordedRequests('[["self","gossip",7,"person","employer",1],7,null,["self"]]')).toEqual([])
    expect(parseRecordedRequests('{')).toBeUndefined()
    expect(parseRecordedRequests('{}')).toBeUndefined()
  })
  it('hold counts and words, and never a value', async () => {
    const stored: PolicyRecording[] = []
    let full = true
    const store = {
      append: async (requests: readonly RecordedRequest[], recordedAt: number) => {
        if (full) throw new Error('the disk is full')
        stored.push({ recordedAt, requests })
      },
      all: async () => stored,
    }
    const recorder = createRequestRecorder(store, () => 9)
    const values = { holderName: new Sensitive('林晓峰'), phone: new Sensitive('13800001234') }
    recorder.note(OWN, values)
    recorder.note(OWN, values)
    await expect(recorder.flush()).rejects.toThrow('full')
    full = false
    recorder.note(OWN, {})
    await recorder.flush()
    await recorder.flush()
    expect(stored).toEqual([
      {
        recordedAt: 9,
        requests: [
          { ...OWN, fields: ['holderName', 'phone'], count: 2 },
          { ...OWN, fields: [], count: 1 },
        ],
      },
    ])
    expect(JSON.stringify(stored)).not.toMatch(/林|138/)
  })
})
