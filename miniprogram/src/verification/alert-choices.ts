import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { KeyValueStorage } from '../platform/ports.ts'

/** 提醒方式 that the officer switched on; both are off at first. */
export interface AlertChoices {
  readonly speak: boolean
  readonly vibrate: boolean
}

const KEY = 'verdict-alerts'

/** The choices of this phone. */
export function createAlertChoices(storage: KeyValueStorage): ObservedValue<AlertChoices> {
  const kept = storage.read(KEY)?.split(',') ?? []
  const value = createObservedValue<AlertChoices>({
    speak: kept.includes('speak'),
    vibrate: kept.includes('vibrate'),
  })
  return {
    ...value,
    write: (choices) => {
      storage.write(KEY, [choices.speak ? 'speak' : '', choices.vibrate ? 'vibrate' : ''].filter(Boolean).join())
      value.write(choices)
    },
  }
}
