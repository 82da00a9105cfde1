import { expect, it } from 'vitest'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { createAlertChoices } from './alert-choices.ts'

it('alerts are off until they are chosen, and a choice is kept', () => {
  const storage = memoryStorage()
  expect(createAlertChoices(storage).read()).toEqual({ speak: false, vibrate: false })
  createAlertChoices(storage).write({ speak: true, vibrate: false })
  expect(createAlertChoices(storage).read()).toEqual({ speak: true, vibrate: false })
  createAlertChoices(storage).write({ speak: false, vibrate: true })
  expect(createAlertChoices(storage).read()).toEqual({ speak: false, vibrate: true })
})
