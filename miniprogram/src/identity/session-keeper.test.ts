import type { Session } from 'shared-types/contracts/sessions.ts'
import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { createSessionKeeper } from './session-keeper.ts'

const session = (displayName: string): Session => ({
  accessToken: `access-${displayName}`,
  refreshToken: `refresh-${displayName}`,
  expiresInSeconds: 600,
  viewer: { kind: 'holder', displayName },
})

describe('sessions on one phone', () => {
  it('of two personas live side by side: changing the person signs nobody out', () => {
    const keeper = createSessionKeeper(memoryStorage(), memoryStorage())
    keeper.start('driver', session('林'))
    keeper.start('owner', session('陈'))
    expect(keeper.choose('driver')).toBe(true)
    expect(keeper.tokens.read()?.accessToken).toBe('access-林')
  })
  it('survive a reload of the page', () => {
    const tab = memoryStorage()
    createSessionKeeper(tab, memoryStorage()).start('driver', session('林'))
    expect(createSessionKeeper(tab, memoryStorage()).state.read()).toMatchObject({ account: 'driver', signedIn: true })
  })
  it('end with the tab, but who was here is remembered, so that ready codes can be shown', () => {
    const kept = memoryStorage()
    createSessionKeeper(memoryStorage(), kept).start('driver', session('林'))
    expect(createSessionKeeper(memoryStorage(), kept).state.read()).toEqual({ account: 'driver', signedIn: false })
  })
  it('leave nothing behind when somebody signs out', () => {
    const [tab, kept] = [memoryStorage(), memoryStorage()]
    const keeper = createSessionKeeper(tab, kept)
    keeper.start('driver', session('林'))
    keeper.forget()
    expect(keeper.state.read()).toEqual({ signedIn: false })
    expect(createSessionKeeper(tab, kept).state.read()).toEqual({ signedIn: false })
  })
  it('that are damaged in storage mean signing in again', () => {
    const tab = memoryStorage()
    tab.write('session:driver', '{"accessToken":')
    const keeper = createSessionKeeper(tab, memoryStorage())
    expect(keeper.choose('driver')).toBe(false)
  })
  it('tell their followers who the person is after a binding', () => {
    const keeper = createSessionKeeper(memoryStorage(), memoryStorage())
    keeper.start('public', session('?'))
    keeper.replaceViewer({ kind: 'holder', displayName: '王芳' })
    expect(keeper.state.read().viewer?.displayName).toBe('王芳')
  })
})
