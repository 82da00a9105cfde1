import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Unsubscribe } from './ports.ts'

/**
 * Why there is no picture: the person or the system refused, there is no camera, another app holds it, the page is not
 * served safely enough for a camera, or it stopped for another reason.
 */
export type CameraFailure = 'not-permitted' | 'no-camera' | 'camera-busy' | 'not-offered' | 'camera-failed'

/** 实时相机: a camera that is running inside a page. */
export interface LiveCamera {
  /** Puts the moving picture into the element with this id; nothing happens when there is none. */
  readonly showIn: (elementId: string) => void
  /** 补光灯: switches the torch; answers whether that worked. Absent where the camera has none. */
  readonly torch?: (on: boolean) => Promise<boolean>
  /** Text of the QR code in the present picture; undefined when there is none. */
  readonly read: () => Promise<string | undefined>
  /** Told once when the picture ends by itself: unplugged, taken away by the system. */
  readonly onEnded: (listener: () => void) => Unsubscribe
  /** Ends the picture and lets go of the camera; may be called again. */
  readonly stop: () => void
}

/** Opens the camera at the back of the phone; asks the person where that is needed. */
export type OpenCamera = () => Promise<Result<LiveCamera, CameraFailure>>

/** A camera inside the page, for places that have no scanner of their own. */
export interface PageCamera {
  readonly open: OpenCamera
  /** Whether the person has allowed it before, so that it may start by itself. */
  readonly isAllowed: () => Promise<boolean>
}
