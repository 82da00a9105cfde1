import { expect, test } from 'vitest'
import { createSeededRandom } from './decode-random.ts'

function drawsOf(seed: number): readonly number[] {
  const { even } = createSeededRandom(seed)
  return Array.from({ length: 1000 }, even)
}

test('the same seed gives the same draws, another seed others', () => {
  expect(drawsOf(7)).toEqual(drawsOf(7))
  expect(drawsOf(7)).not.toEqual(drawsOf(8))
})

test('even draws lie in [0, 1) around a half, normal ones around 0 with deviation 1', () => {
  const draws = drawsOf(1)
  expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true)
  expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 1)
  const { normal } = createSeededRandom(2)
  const noise = Array.from({ length: 4000 }, normal)
  expect(noise.every(Number.isFinite)).toBe(true)
  expect(noise.reduce((sum, draw) => sum + draw * draw, 0) / noise.length).toBeCloseTo(1, 1)
})
