import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { CameraFailure, LiveCamera, OpenCamera, PageCamera } from '../camera-port.ts'
import { createVideoReader } from './camera-decoder.ts'

const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
}

/** Names of DOMException that `getUserMedia` rejects with, W3C Media Capture and Streams section 10.3. */
const FAILURES: Readonly<Record<string, CameraFailure>> = {
  NotAllowedError: 'not-permitted',
  SecurityError: 'not-permitted',
  NotFoundError: 'no-camera',
  OverconstrainedError: 'no-camera',
  NotReadableError: 'camera-busy',
  AbortError: 'camera-busy',
}

function failureOf(error: unknown): CameraFailure {
  return (error instanceof DOMException ? FAILURES[error.name] : undefined) ?? 'camera-failed'
}

/** A constraint of Image Capture section 6 that the DOM types do not list. */
interface TorchConstraint extends MediaTrackConstraintSet {
  readonly torch: boolean
}

/** 补光灯 of a track. */
function torchOf(track: MediaStreamTrack): LiveCamera['torch'] {
  // a browser before 2020 has no getCapabilities
  const capabilities: object = 'getCapabilities' in track ? track.getCapabilities() : {}
  if (!('torch' in capabilities) || capabilities.torch !== true) return undefined
  return (on) => {
    const wanted: TorchConstraint = { torch: on }
    return track.applyConstraints({ advanced: [wanted] }).then(
      () => true,
      () => false,
    )
  }
}

function videoOf(stream: MediaStream): HTMLVideoElement {
  const video = document.createElement('video')
  // iOS plays a video in place only when it is silent and told so
  video.muted = true
  video.playsInline = true
  video.setAttribute('aria-hidden', 'true')
  video.className = 'camera-video'
  video.srcObject = stream
  return video
}

async function liveCamera(stream: MediaStream, track: MediaStreamTrack): Promise<LiveCamera> {
  const video = videoOf(stream)
  await video.play()
  const torch = torchOf(track)
  return {
    ...(torch ? { torch } : {}),
    showIn: (elementId) => void document.getElementById(elementId)?.replaceChildren(video),
    read: await createVideoReader(video),
    onEnded: (listener) => {
      track.addEventListener('ended', listener, { once: true })
      return () => track.removeEventListener('ended', listener)
    },
    stop: () => {
      for (const one of stream.getTracks()) one.stop()
      video.srcObject = null
      video.remove()
    },
  }
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

const open: OpenCamera = async () => {
  // plain http elsewhere than on this machine: the browser hides its cameras
  if (!('mediaDevices' in navigator)) return fail('not-offered')
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia(WANTED)
  } catch (error) {
    return fail(failureOf(error))
  }
  const [track] = stream.getVideoTracks()
  try {
    if (track) return succeed(await liveCamera(stream, track))
  } catch {
    // play() was refused, as by a power saver: without a moving picture there is nothing to read
  }
  stopAll(stream)
  return fail('camera-failed')
}

async function isAllowed(): Promise<boolean> {
  try {
    const name: PermissionName = 'camera'
    return (await navigator.permissions.query({ name })).state === 'granted'
  } catch {
    // this browser does not tell: then it is asked by a press
    return false
  }
}

/** The browser's camera, read in the page. */
export const pageCamera: PageCamera | undefined = { open, isAllowed }
