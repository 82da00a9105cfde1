import { describe, expect, it } from 'vitest'
import { formatPlate, isTrailerPlate, normalisePlate, parsePlate, plateShape } from './plate.ts'

describe('plates', () => {
  it.each([
    ['浙A12345', 'ordinary'],
    ['新QABCDE', 'ordinary'],
    ['浙A1234挂', 'trailer'],
    ['京A1234警', 'special'],
    ['粤Z1234港', 'special'],
    ['浙AD12345', 'new-energy-small'],
    ['浙AFA1234', 'new-energy-small'],
    ['浙A12345D', 'new-energy-large'],
    ['浙A12345F', 'new-energy-large'],
  ])('%s is %s', (plate, shape) => {
    expect(parsePlate(plate)).toBe(plate)
    expect(plateShape(plate)).toBe(shape)
  })

  it.each(['浙a·12345', '浙A 12345', ' 浙A•12345 ', '浙A-12345', '浙Ａ・１２３４５', '浙A．12345'])(
    '%s is read as 浙A12345',
    (typed) => {
      expect(parsePlate(typed)).toBe('浙A12345')
    },
  )

  it.each([
    ['the letter I', '浙A1234I'],
    ['the letter O', '浙AO2345'],
    ['no province', 'A12345'],
    ['a province that is none', '台A12345'],
    ['six characters', '浙A1234'],
    ['a trailer of eight characters', '浙A12345挂'],
    ['an eighth character that is no new-energy letter', '浙A12345G'],
    ['nothing', ''],
  ])('%s is no plate', (_, text) => expect(parsePlate(text)).toBeUndefined())

  it('a trailer is told from a tractor, and written as people write it', () => {
    const trailer = parsePlate('浙A1234挂')
    const tractor = parsePlate('浙A12345')
    if (trailer === undefined || tractor === undefined) throw new Error('both are plates')
    expect([isTrailerPlate(trailer), isTrailerPlate(tractor)]).toEqual([true, false])
    expect(formatPlate(tractor)).toBe('浙A·12345')
  })

  it('normalising twice changes nothing', () => {
    const once = normalisePlate(' 浙a·1 2-3.45 ')
    expect(normalisePlate(once)).toBe(once)
  })
})
