import { expect, test } from 'vitest'
import { takePicture, type Shot } from './decode-camera.ts'
import { drawSymbol } from './decode-symbol.ts'

const symbol = drawSymbol([{ text: 'RTC1:', mode: 'Alphanumeric' }])
const STRAIGHT: Shot = {
  side: symbol.side * 6,
  turn: 0,
  tiltX: 0,
  tiltY: 0,
  blur: 0,
  black: 10,
  white: 250,
  noise: 0,
  glares: [],
}

function greyOf(shot: Shot, column: number, row: number): number | undefined {
  const { grey, width } = takePicture(symbol, shot, 1)
  const scale = shot.side / symbol.side
  const start = (width - shot.side) / 2
  return grey[Math.floor(start + (row + 0.5) * scale) * width + Math.floor(start + (column + 0.5) * scale)]
}

test('a straight picture without harm shows every module as it is', () => {
  const { grey, width } = takePicture(symbol, STRAIGHT, 1)
  const start = (width - STRAIGHT.side) / 2
  for (let index = 0; index < symbol.dark.length; index += 1) {
    const row = Math.floor(start + (Math.floor(index / symbol.side) + 0.5) * 6)
    const column = Math.floor(start + ((index % symbol.side) + 0.5) * 6)
    expect(grey[row * width + column]).toBe(symbol.dark[index] === 1 ? 10 : 250)
  }
})

test('a half turn brings the first finder pattern to the other corner', () => {
  const last = symbol.side - 5
  expect(greyOf(STRAIGHT, last, last)).not.toBe(greyOf({ ...STRAIGHT, turn: 180 }, last, last))
  expect(greyOf({ ...STRAIGHT, turn: 180 }, last, last)).toBe(10)
})

test('a tilt makes the farther side shorter than the nearer one', () => {
  const { grey, width } = takePicture(symbol, { ...STRAIGHT, tiltY: 40 }, 1)
  const darkOf = (column: number): number =>
    Array.from({ length: width }, (_, row) => grey[row * width + column]).filter(
      (one) => one !== undefined && one < 128,
    ).length
  const darkColumns = Array.from({ length: width }, (_, column) => column).filter((column) => darkOf(column) > 0)
  const [first = 0, last = 0] = [darkColumns[0], darkColumns.at(-1)]
  expect(Math.abs(darkOf(first) - darkOf(last))).toBeGreaterThan(2)
})

test('a reflection veils its place, noise repeats with its seed', () => {
  const glare = { x: 0.5, y: 0.5, size: 0.2, strength: 1 }
  const { grey, width } = takePicture(symbol, { ...STRAIGHT, glares: [glare] }, 1)
  expect(grey[Math.floor(width / 2) * width + Math.floor(width / 2)]).toBe(250)
  const noisy = { ...STRAIGHT, noise: 9 }
  expect(takePicture(symbol, noisy, 3)).toEqual(takePicture(symbol, noisy, 3))
  expect(takePicture(symbol, noisy, 3)).not.toEqual(takePicture(symbol, noisy, 4))
})
