import type { CameraFailure, LiveCamera, PageCamera } from '../platform/camera-port.ts'
import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'

/** 相机现在怎样: `paused` was running when the page went out of sight. */
export type CameraState =
  | { readonly state: 'off' }
  | { readonly state: 'asking' }
  | { readonly state: 'live'; readonly camera: LiveCamera; readonly torch: boolean }
  | { readonly state: 'paused' }
  | { readonly state: 'failed'; readonly failure: CameraFailure }

/** One camera of one page. */
export interface CameraSession {
  readonly state: ObservedValue<CameraState>
  readonly start: () => Promise<void>
  /** Starts without a press when the person has allowed the camera before. */
  readonly startIfAllowed: () => Promise<void>
  readonly stop: () => void
  /** The page goes out of sight or comes back. */
  readonly setVisible: (visible: boolean) => void
  readonly switchTorch: () => Promise<void>
}

/** What it needs; `onCode` gets the text of the first code seen, after the camera was let go. */
export interface CameraSessionPorts {
  readonly camera: PageCamera
  readonly onCode: (text: string) => void
  /** Runs something later; the returned function prevents it. */
  readonly later: (act: () => void, milliseconds: number) => () => void
}

/** Between two looks: the picture goes on moving, and an old phone gets its breath. */
const BETWEEN_LOOKS_MS = 120

/** Looks again and again until there is a text; `isCurrent` ends it without one. The returned function prevents the next look. */
function lookUntilRead(
  read: LiveCamera['read'],
  later: CameraSessionPorts['later'],
  isCurrent: () => boolean,
  onText: (text: string) => void,
): () => void {
  let cancel = (): void => {}
  const look = async () => {
    // a frame that cannot be read is a frame without a code
    const text = await read().catch(() => undefined)
    if (!isCurrent()) return
    if (text !== undefined) onText(text)
    else cancel = later(() => void look(), BETWEEN_LOOKS_MS)
  }
  void look()
  return () => cancel()
}

async function switchTorch(state: ObservedValue<CameraState>): Promise<void> {
  const now = state.read()
  if (now.state !== 'live' || !now.camera.torch) return
  const on = !now.torch
  const worked = await now.camera.torch(on)
  if (worked && state.read() === now) state.write({ ...now, torch: on })
}

/** Which opening counts, and how to let go of it; whatever was begun before `leave` or `begin` no longer counts. */
function createHold(state: ObservedValue<CameraState>) {
  let attempt = 0
  let release = (): void => {}
  return {
    begin: () => (attempt += 1),
    isCurrent: (mine: number) => mine === attempt,
    current: () => attempt,
    keep: (letGo: () => void) => void (release = letGo),
    leave: (next: CameraState) => {
      attempt += 1
      release()
      release = () => {}
      state.write(next)
    },
  }
}

/** Makes one; nothing is asked before `start`. A camera that opens after `stop` is let go at once. */
export function createCameraSession({ camera, onCode, later }: CameraSessionPorts): CameraSession {
  const state = createObservedValue<CameraState>({ state: 'off' })
  const { begin, isCurrent, current, keep, leave } = createHold(state)
  let visible = true

  const take = (text: string) => {
    leave({ state: 'off' })
    onCode(text)
  }

  const hold = (live: LiveCamera, mine: number) => {
    const forget = live.onEnded(() => leave({ state: 'failed', failure: 'camera-failed' }))
    const cancel = lookUntilRead(live.read, later, () => isCurrent(mine), take)
    keep(() => {
      cancel()
      forget()
      live.stop()
    })
  }

  const start = async () => {
    if (['asking', 'live'].includes(state.read().state)) return
    const mine = begin()
    state.write({ state: 'asking' })
    const opened = await camera.open()
    if (!isCurrent(mine)) return opened.ok ? opened.value.stop() : undefined
    if (!opened.ok) return state.write({ state: 'failed', failure: opened.failure })
    state.write({ state: 'live', camera: opened.value, torch: false })
    hold(opened.value, mine)
    if (!visible) leave({ state: 'paused' })
  }

  return {
    state,
    start,
    startIfAllowed: async () => {
      const mine = current()
      if ((await camera.isAllowed()) && isCurrent(mine)) await start()
    },
    stop: () => leave({ state: 'off' }),
    setVisible: (shown) => {
      visible = shown
      if (!shown && state.read().state === 'live') leave({ state: 'paused' })
      else if (shown && state.read().state === 'paused') void start()
    },
    switchTorch: () => switchTorch(state),
  }
}
