import { expect, test } from 'vitest'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { CertificateChanges } from '../../certificates/change-feed.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { createFollowChanges } from './follow-changes.ts'

function feedOf(pages: Readonly<Record<string, readonly [readonly string[], string, boolean]>>) {
  const done: string[] = []
  const state: { cursor?: string; silent: boolean; now: number } = { silent: false, now: 1_000_000 }
  const follow = createFollowChanges({
    source: 'ministry',
    feed: {
      changesAfter: async (cursor) => {
        if (state.silent) return fail('timeout')
        const page = pages[cursor ?? 'start']
        const [names, next, more] = page ?? [[], 'begin', false]
        const identifiers = names.map((name) => new Sensitive(name))
        const changes: CertificateChanges = { identifiers, cursor: next, more, restarted: page === undefined }
        return succeed(changes)
      },
    },
    cursors: {
      find: async () => state.cursor,
      set: async (_, cursor) => {
        done.push(`cursor ${cursor}`)
        state.cursor = cursor
      },
    },
    certificates: {
      makeDue: async (identifiers, askedBefore) => {
        for (const identifier of identifiers) done.push(`due ${identifier.reveal()} ${String(askedBefore)}`)
      },
      makeAllDue: async () => void done.push('all due'),
    },
    now: () => state.now,
  })
  return { follow, done, state }
}

test('a feed is followed to its end, and the cursor moves only after its changes are stored', async () => {
  const { follow, done } = feedOf({ start: [['a'], 'c1', true], c1: [['b'], 'c2', false] })
  expect(await follow()).toEqual({ ok: true, value: { restarted: false } })
  expect(done).toEqual(['due a 1010000', 'cursor c1', 'due b 1010000', 'cursor c2'])
})

test('a feed that does not know the cursor makes everything due', async () => {
  const { follow, done } = feedOf({})
  expect(await follow()).toEqual({ ok: true, value: { restarted: true } })
  expect(done).toEqual(['all due', 'cursor begin'])
})

test('a silent feed moves nothing, and is followed from there when it answers', async () => {
  const { follow, done, state } = feedOf({ start: [['a'], 'c1', false], c1: [[], 'c1', false] })
  state.silent = true
  expect(await follow()).toEqual({ ok: false, failure: 'timeout' })
  expect(done).toEqual([])
  state.silent = false
  await follow()
  expect(done).toEqual(['due a 1010000', 'cursor c1'])
})

test('a change is applied again for two minutes, for a code that was being signed in that moment', async () => {
  const { follow, done, state } = feedOf({ start: [['a'], 'c1', false], c1: [[], 'c1', false] })
  await follow()
  state.now += 119_000
  await follow()
  expect(done.filter((each) => each.startsWith('due'))).toEqual(['due a 1010000', 'due a 1010000'])
  state.now += 2_000
  await follow()
  expect(done.filter((each) => each.startsWith('due'))).toHaveLength(2)
})
