import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChangeFeed } from '../../certificates/change-feed.ts'
import { APP_ID } from '../testing/client-key.ts'
import { startMinistryServer, type MinistryServer } from '../testing/ministry-server.ts'
import { createUpstreamClient, type UpstreamClient } from '../transport/upstream-client.ts'
import { newNonce } from '../wire/nonce.ts'
import { createMinistryChanges } from './ministry-changes.ts'

const PAGE = { status: 'ok', cursor: 'c2', more: true, restarted: false, certificateIdentifiers: ['one', 'two'] }

let ministry: MinistryServer
let client: UpstreamClient
let feed: ChangeFeed

beforeEach(async () => {
  ministry = await startMinistryServer()
  client = createUpstreamClient({ origin: ministry.server.origin })
  const configuration = { address: ministry.server.origin, appId: APP_ID, publicKey: ministry.publicKey }
  feed = createMinistryChanges({ configuration, clientKey: ministry.clientKey, client, now: Date.now, newNonce })
})
afterEach(async () => {
  await ministry.server.close()
  await client.close()
})

it('the change feed names certificates, and where to go on', async () => {
  ministry.reply(() => ({ answer: PAGE }))
  const told = await feed.changesAfter('c1')
  if (!told.ok) throw new Error(told.failure)
  const { identifiers, ...rest } = told.value
  expect(identifiers.map((identifier) => identifier.reveal())).toEqual(['one', 'two'])
  expect(JSON.stringify(identifiers)).not.toContain('one')
  expect(rest).toEqual({ cursor: 'c2', more: true, restarted: false })
})

it.each([
  ['a cursor of no text', { ...PAGE, cursor: 7 }, 'unreadable'],
  ['a cursor with blanks', { ...PAGE, cursor: 'c 2' }, 'unreadable'],
  ['no word of a restart', { ...PAGE, restarted: undefined }, 'unreadable'],
  ['a name that is none', { ...PAGE, certificateIdentifiers: [''] }, 'unreadable'],
  ['a failure of its own', { status: 'not-ready' }, 'failed'],
])('with %s it is no answer', async (_, answer, failure) => {
  ministry.reply(() => ({ answer }))
  expect(await feed.changesAfter(undefined)).toEqual({ ok: false, failure })
})

it('an answer that another one signed, or that was swapped, is not taken', async () => {
  ministry.reply(() => ({ answer: PAGE, swapBody: JSON.stringify({ ...PAGE, certificateIdentifiers: [] }) }))
  expect(await feed.changesAfter('c1')).toEqual({ ok: false, failure: 'not-authentic' })
})
