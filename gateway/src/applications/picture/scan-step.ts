import type { MaterialRefusal } from 'shared-types/vocabulary/application-materials.ts'
import { MATERIAL_MAX_EDGE, MATERIAL_MAX_PIXELS } from 'shared-types/vocabulary/application-materials.ts'

/** What one look at the bytes came to: how many were dealt with, which of them go on, and whether more are needed. */
export interface ScanStep<S> {
  readonly consumed: number
  /** A part of the bytes that goes on as it is; empty: dropped. */
  readonly kept: Uint8Array
  readonly state: S
}

/** `more`: these bytes are too few to decide anything. */
export type ScanOutcome<S> = ScanStep<S> | 'more' | { readonly refused: MaterialRefusal }

const NOTHING = new Uint8Array()

/** Goes on without these bytes. */
export function drop<S>(consumed: number, state: S): ScanStep<S> {
  return { consumed, kept: NOTHING, state }
}

/** Goes on with these bytes. */
export function keep<S>(bytes: Uint8Array, state: S): ScanStep<S> {
  return { consumed: bytes.length, kept: bytes, state }
}

/** A refusal of the picture. */
export function refuse(refused: MaterialRefusal): { readonly refused: MaterialRefusal } {
  return { refused }
}

/** Whether a picture of this size can be shown without harm: a few bytes can announce gigabytes of pixels. */
export function isHarmlessSize(width: number, height: number): boolean {
  const inRange = width > 0 && height > 0 && width <= MATERIAL_MAX_EDGE && height <= MATERIAL_MAX_EDGE
  return inRange && width * height <= MATERIAL_MAX_PIXELS
}
