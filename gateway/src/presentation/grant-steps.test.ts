import { expect, test } from 'vitest'
import { grantSteps } from './grant-steps.ts'

const START = 1_795_392_000
const FAR = START + 400 * 86_400

function granted(askedSteps: number, ends: readonly number[], keyNotAfterSeconds = FAR): number {
  return grantSteps({ notBeforeSeconds: START, askedSteps, keyNotAfterSeconds, ends })
}

test('what was asked is granted, and never more than 720 minutes', () => {
  expect(granted(60, [])).toBe(60)
  expect(granted(720, [])).toBe(720)
  expect(granted(5_000, [])).toBe(720)
})

test('a certificate, an authorisation or the key that ends earlier shortens it to whole minutes', () => {
  expect(granted(720, [(START + 600) * 1000])).toBe(10)
  expect(granted(720, [(START + 659) * 1000, (START + 6000) * 1000])).toBe(10)
  expect(granted(720, [], START + 120)).toBe(2)
})

test('nothing is left once an end has passed', () => {
  expect(granted(10, [(START + 59) * 1000])).toBeLessThan(1)
  expect(granted(10, [(START - 60) * 1000])).toBeLessThan(1)
})
