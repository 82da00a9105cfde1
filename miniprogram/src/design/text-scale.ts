import { createContext, useContext } from 'react'
import type { KeyValueStorage } from '../platform/ports.ts'
import { createObservedValue, useObservedValue, type ObservedValue } from './observed-value.ts'

/** 大字版: the factors that text sizes are multiplied with. */
export const TEXT_SCALES = [1, 1.25, 1.5] as const
export type TextScale = (typeof TEXT_SCALES)[number]

const KEY = 'text-scale'

/** The factor that fits a system text size: large print is on by itself when the phone's own text is large. */
export function scaleForSystem(systemScale: number): TextScale {
  if (systemScale >= 1.4) return 1.5
  return systemScale >= 1.15 ? 1.25 : 1
}

/** The person's choice on this phone, or what fits the system. */
export function createTextScale(storage: KeyValueStorage, systemScale: number): ObservedValue<TextScale> {
  const kept = TEXT_SCALES.find((scale) => String(scale) === storage.read(KEY))
  const value = createObservedValue(kept ?? scaleForSystem(systemScale))
  return {
    ...value,
    write: (scale) => {
      storage.write(KEY, String(scale))
      value.write(scale)
    },
  }
}

/** Filled once by the application. */
export const TextScaleContext = createContext<ObservedValue<TextScale>>(createObservedValue<TextScale>(1))

/** The present factor. */
export function useTextScale(): TextScale {
  return useObservedValue(useContext(TextScaleContext))
}
