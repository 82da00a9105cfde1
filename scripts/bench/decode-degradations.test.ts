import { expect, test } from 'vitest'
import { DEGRADATIONS, plannedShots } from './decode-degradations.ts'

test('at least five hundred pictures are planned, as many of each degradation, the same in every run', () => {
  const planned = plannedShots()
  expect(planned.length).toBeGreaterThanOrEqual(500)
  expect(planned).toEqual(plannedShots())
  const counts = DEGRADATIONS.map((kind) => planned.filter(({ degradation }) => degradation === kind).length)
  expect(new Set(counts).size).toBe(1)
})

test('every step is harsher than the one before', () => {
  const blurs = plannedShots().flatMap(({ degradation, shot }) => (degradation === 'blur' ? [shot.blur] : []))
  expect(blurs).toEqual(blurs.toSorted((one, other) => one - other))
  const sides = plannedShots().flatMap(({ degradation, shot }) => (degradation === 'low-resolution' ? [shot.side] : []))
  expect(sides).toEqual(sides.toSorted((one, other) => other - one))
})
