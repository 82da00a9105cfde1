import { expect, test } from 'vitest'
import { interactiveAt } from './phone-interactive.ts'

test('a quiet page is interactive when its control stands there', () => {
  expect(interactiveAt(800, [])).toBe(800)
  expect(interactiveAt(800, [{ start: 100, end: 700 }])).toBe(800)
})

test('long tasks within half a second put it off, one after the other', () => {
  const tasks = [
    { start: 1500, end: 1600 },
    { start: 780, end: 1100 },
  ]
  expect(interactiveAt(800, tasks)).toBe(1600)
})

test('a long task after the quiet half second no longer counts', () => {
  expect(interactiveAt(800, [{ start: 1300, end: 1400 }])).toBe(800)
})
