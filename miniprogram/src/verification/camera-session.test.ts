import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import type { CameraFailure } from '../platform/camera-port.ts'
import { createCameraSession } from './camera-session.ts'

/** A camera whose pictures the test chooses, and a clock that it turns. */
function createStage(pictures: (string | undefined)[], options: { failure?: CameraFailure; torch?: boolean } = {}) {
  const events: string[] = []
  const codes: string[] = []
  const waiting: (() => void)[] = []
  let ended = (): void => {}
  let letOpen = (): void => {}
  const held = new Promise<void>((resolve) => (letOpen = resolve))
  let slow = false
  const session = createCameraSession({
    camera: {
      open: async () => {
        events.push('open')
        if (slow) await held
        if (options.failure) return fail(options.failure)
        return succeed({
          showIn: () => undefined,
          read: async () => pictures.shift(),
          onEnded: (listener) => {
            ended = listener
            return () => events.push('forgotten')
          },
          stop: () => events.push('stop'),
          ...(options.torch === undefined ? {} : { torch: async () => options.torch === true }),
        })
      },
      isAllowed: async () => true,
    },
    onCode: (text) => codes.push(text),
    later: (act) => {
      waiting.push(act)
      return () => waiting.splice(waiting.indexOf(act), 1)
    },
  })
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  const next = async () => {
    await settle()
    waiting.shift()?.()
    await settle()
  }
  return {
    session,
    events,
    codes,
    next,
    settle,
    waiting,
    end: () => ended(),
    makeSlow: () => (slow = true),
    letOpen: () => letOpen(),
  }
}

describe('a camera in the page', () => {
  it('looks until there is a code, then lets go of the camera and hands the text on once', async () => {
    const { session, events, codes, next, waiting } = createStage([undefined, undefined, 'RTC1:1', 'RTC1:2'])
    await session.start()
    await next()
    await next()
    expect(codes).toEqual(['RTC1:1'])
    expect(events).toEqual(['open', 'forgotten', 'stop'])
    expect(session.state.read().state).toBe('off')
    expect(waiting).toEqual([])
  })
  it('names why it does not start', async () => {
    for (const failure of ['not-permitted', 'no-camera', 'camera-busy', 'not-offered', 'camera-failed'] as const) {
      const { session } = createStage([], { failure })
      await session.start()
      expect(session.state.read()).toEqual({ state: 'failed', failure })
    }
  })
  it('is let go when the page goes out of sight, and starts again when it comes back', async () => {
    const { session, events, settle } = createStage([])
    await session.start()
    session.setVisible(false)
    expect(session.state.read().state).toBe('paused')
    expect(events).toEqual(['open', 'forgotten', 'stop'])
    session.setVisible(true)
    await settle()
    expect(session.state.read().state).toBe('live')
  })
  it('that was not running does not start because the page comes back', () => {
    const { session, events } = createStage([])
    session.setVisible(false)
    session.setVisible(true)
    expect(events).toEqual([])
  })
  it('that opens after the page was left is let go at once', async () => {
    const stage = createStage(['RTC1:1'])
    stage.makeSlow()
    const starting = stage.session.start()
    stage.session.stop()
    stage.letOpen()
    await starting
    await stage.settle()
    expect(stage.events).toEqual(['open', 'stop'])
    expect(stage.codes).toEqual([])
  })
  it('that opens while the page is out of sight waits until it is back', async () => {
    const stage = createStage([])
    stage.makeSlow()
    const starting = stage.session.start()
    stage.session.setVisible(false)
    stage.letOpen()
    await starting
    expect(stage.session.state.read().state).toBe('paused')
    stage.session.setVisible(true)
    await stage.settle()
    expect(stage.session.state.read().state).toBe('live')
  })
  it('is opened once however often it is asked for', async () => {
    const { session, events } = createStage([])
    await Promise.all([session.start(), session.start(), session.startIfAllowed()])
    expect(events).toEqual(['open'])
  })
  it('that the system takes away says so', async () => {
    const { session, end } = createStage([])
    await session.start()
    end()
    expect(session.state.read()).toEqual({ state: 'failed', failure: 'camera-failed' })
  })
  it('shows its torch as on only when it is', async () => {
    const working = createStage([], { torch: true })
    await working.session.start()
    await working.session.switchTorch()
    expect(working.session.state.read()).toMatchObject({ state: 'live', torch: true })
    const broken = createStage([], { torch: false })
    await broken.session.start()
    await broken.session.switchTorch()
    expect(broken.session.state.read()).toMatchObject({ torch: false })
  })
})
