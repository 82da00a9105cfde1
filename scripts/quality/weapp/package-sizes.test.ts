import { describe, expect, it } from 'vitest'
import { sizeFindings, sizeLine } from './package-sizes.ts'

const KILOBYTE = 1024
const sizes = (main: number, inspector: number) => ({ main, packages: { inspector }, total: main + inspector })

describe('package sizes', () => {
  it('say nothing of a small program', () => {
    expect(sizeFindings(sizes(500 * KILOBYTE, 150 * KILOBYTE))).toEqual([])
  })

  it('refuse a main package above 700 KB', () => {
    expect(sizeFindings(sizes(701 * KILOBYTE, 0))).toEqual([
      'the main package weighs 701 KB, at most 700 KB are allowed',
    ])
  })

  it('refuse a subpackage above 2 MB', () => {
    expect(sizeFindings(sizes(1, 2049 * KILOBYTE))).toEqual([
      'subpackage inspector weighs 2049 KB, at most 2048 KB are allowed',
    ])
  })

  it('refuse more than 30 MB in all', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`part-${String(index)}`, 2 ** 21]))
    expect(sizeFindings({ main: 1, packages: many, total: 31 * 2 ** 20 })).toEqual([
      'everything together weighs 31744 KB, at most 30720 KB are allowed',
    ])
  })

  it('tell when everything together is above 2 MB', () => {
    expect(sizeLine(sizes(600 * KILOBYTE, 1500 * KILOBYTE))).toContain('warning')
    expect(sizeLine(sizes(600 * KILOBYTE, 100 * KILOBYTE))).toBe('main 600 KB, inspector 100 KB, total 700 KB')
  })
})
