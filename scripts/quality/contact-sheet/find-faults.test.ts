import { expect, test } from 'vitest'
import type { Area, Box } from './box.ts'
import { findFaults } from './find-faults.ts'

const area = (left: number, top: number, width: number, height: number): Area => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

const box = (change: Partial<Box>): Box => ({
  name: '#one',
  words: '亮证',
  label: '',
  control: false,
  primary: false,
  area: area(16, 16, 200, 56),
  lines: [],
  clip: null,
  within: null,
  layer: 0,
  ...change,
})

const faultsOf = (boxes: readonly Box[], scrollWidth = 320, primary: 0 | 1 = 0) =>
  findFaults({ width: 320, scrollWidth, boxes }, { language: 'zh', primary })

test('a calm screen has no fault', () => {
  const button = box({ control: true, primary: true, lines: [area(80, 30, 60, 24)] })
  expect(faultsOf([button, box({ lines: [area(16, 100, 200, 24)] })], 320, 1)).toEqual([])
})

test('a page wider than the screen, and words beyond it', () => {
  expect(faultsOf([], 340)).toEqual(['the page is 340 px wide on a screen of 320'])
  expect(faultsOf([box({ lines: [area(200, 10, 150, 20)] })])).toEqual(['beyond the screen: #one «亮证»'])
})

test('words that leave their button or what cuts them off', () => {
  const line = area(16, 16, 260, 24)
  expect(faultsOf([box({ control: true, lines: [line] })])).toEqual(['cut off: #one «亮证»'])
  expect(faultsOf([box({ clip: area(0, 0, 100, 100), lines: [line] })])).toEqual(['cut off: #one «亮证»'])
})

test('words over words and controls over controls, but not across layers', () => {
  const words = { lines: [area(16, 16, 100, 24)] }
  expect(faultsOf([box(words), box({ ...words, name: '#two' })])).toEqual([
    'words over words: #one «亮证» and #two «亮证»',
  ])
  expect(faultsOf([box(words), box({ ...words, name: '#two', layer: 1 })])).toEqual([])
  const other = box({ control: true, name: '#two', area: area(150, 40, 150, 56) })
  expect(faultsOf([box({ control: true }), other])).toEqual(['one over the other: #one «亮证» and #two «亮证»'])
})

test('targets below 48 px, but not a part of a larger one', () => {
  const small = box({ control: true, area: area(16, 16, 200, 40) })
  expect(faultsOf([small])).toEqual(['200 × 40 px: #one «亮证»'])
  expect(faultsOf([{ ...small, within: area(0, 0, 300, 60) }])).toEqual([])
})

test('two primary actions, and none where one belongs', () => {
  const one = box({ primary: true })
  expect(faultsOf([one, one], 320, 1)).toEqual(['2 primary actions instead of 1: #one «亮证», #one «亮证»'])
  expect(faultsOf([], 320, 1)).toEqual(['0 primary actions instead of 1: '])
})
