import { pageCamera } from '@platform/camera.ts'
import { onVisibilityChange } from '@platform/visibility.ts'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useMemo, useRef } from 'react'
import { fail } from 'shared-types/vocabulary/result.ts'
import { useObservedValue } from '../design/observed-value.ts'
import type { PageCamera } from '../platform/camera-port.ts'
import { createCameraSession, type CameraSession, type CameraState } from './camera-session.ts'

function later(act: () => void, milliseconds: number): () => void {
  const timer = setTimeout(act, milliseconds)
  return () => clearTimeout(timer)
}

/** What a page without a camera of its own follows. */
const NO_CAMERA: PageCamera = { open: async () => fail('not-offered'), isAllowed: async () => false }

/** 本页相机: runs while the page is on show, starts by itself where it was allowed before, is let go with the page. */
export interface PageCameraState {
  /** WeChat scans with its own scanner: then a page offers no camera. */
  readonly offered: boolean
  readonly state: CameraState
  readonly session: CameraSession
}

/** `onCode` gets each text read; the camera has been let go by then. */
export function useCamera(onCode: (text: string) => void): PageCameraState {
  const latest = useRef(onCode)
  latest.current = onCode
  const session = useMemo(
    () => createCameraSession({ camera: pageCamera ?? NO_CAMERA, later, onCode: (text) => latest.current(text) }),
    [],
  )
  useEffect(() => {
    const unsubscribe = onVisibilityChange(session.setVisible)
    void session.startIfAllowed()
    return () => {
      unsubscribe()
      session.stop()
    }
  }, [session])
  // a page that is left stays in the browser's document: its camera must not
  useDidHide(session.stop)
  useDidShow(() => void session.startIfAllowed())
  return { offered: pageCamera !== undefined, state: useObservedValue(session.state), session }
}
