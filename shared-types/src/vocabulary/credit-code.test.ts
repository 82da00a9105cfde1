import { describe, expect, it } from 'vitest'
import { creditCodeCheckCharacter, parseCreditCode } from './credit-code.ts'

const EXAMPLES = ['91350100M000100Y43', '11100000000019713D', '11330105002500287C']

describe('unified social credit codes, GB 32100-2015', () => {
  it.each(EXAMPLES)('the published example %s is one', (example) => {
    expect(parseCreditCode(example)).toBe(example)
    expect(parseCreditCode(` ${example.toLowerCase()}`)).toBe(example)
    expect(creditCodeCheckCharacter(example.slice(0, 17))).toBe(example.charAt(17))
  })

  it('no single character can be changed', () => {
    for (const example of EXAMPLES) {
      for (let index = 0; index < 18; index += 1) {
        for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
          const changed = `${example.slice(0, index)}${character}${example.slice(index + 1)}`
          if (changed !== example) expect(parseCreditCode(changed), changed).toBeUndefined()
        }
      }
    }
  })

  it.each(['', '91350100M000100Y4', '91350100M000100Y433', '9135010OM000100Y43'])('%s is none', (text) => {
    expect(parseCreditCode(text)).toBeUndefined()
  })

  it('a check character needs seventeen of the alphabet', () => {
    expect(() => creditCodeCheckCharacter('91350100I000100Y4')).toThrow(RangeError)
  })
})
