import { expect, test } from 'vitest'
import { euSizedSymbol, figuresOf } from './decode-figures.ts'

test('a code of 556 characters of an EU certificate is a symbol of version 15', () => {
  const symbol = euSizedSymbol(1)
  expect(symbol.text).toHaveLength(556)
  expect(symbol.version).toBe(15)
  expect(euSizedSymbol(1).text).toBe(symbol.text)
  expect(euSizedSymbol(2).text).not.toBe(symbol.text)
})

test('each reader has a figure of the whole, with the EU figure of the run as its aim, and one for each degradation', () => {
  const half = new Map([['zxing-blur', 42]])
  const figures = figuresOf('rtc1-one', half, new Map([['zxing-glare', 84]]), 'how')
  const byName = new Map(figures.map((figure) => [figure.name, figure]))
  expect(figures).toHaveLength(14)
  expect(byName.get('decode-rtc1-one-zxing')).toMatchObject({ value: 8.3, target: 16.7, better: 'more', note: 'how' })
  expect(byName.get('decode-rtc1-one-zxing-blur')).toMatchObject({ value: 50, target: null })
  expect(byName.get('decode-rtc1-one-jsqr-skew')).toMatchObject({ value: 0, target: null })
})
