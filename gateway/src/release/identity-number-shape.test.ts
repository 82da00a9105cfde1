import { describe, expect, it } from 'vitest'
import { identityContentOf } from './identity-number-shape.ts'

describe('an identity number is recognised by its shape', () => {
  it.each([
    ['11010519491231002X', 'is'],
    ['11010519491231002x', 'is'],
    ['110105 19491231 002X', 'is'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'is'],
    ['110105194912310021', 'is'],
    ['110105491231002', 'is'],
    ['证号11010519491231002X', 'contains'],
    ['ZJ-110105194912310021-01', 'contains'],
    ['330106000001', 'none'],
    ['91330105MA2800001X', 'none'],
    ['110105194913310021', 'none'],
    ['浙江省杭州市西湖区文三路90号', 'none'],
  ])('%s: %s', (text, content) => expect(identityContentOf(text, undefined)).toBe(content))
})

describe("the holder's own number is recognised whatever its shape", () => {
  it('a passport number as certificate number', () => expect(identityContentOf('E12345678', 'E12345678')).toBe('is'))
  it('inside a longer number', () => expect(identityContentOf('33-E12345678-01', 'E12345678')).toBe('contains'))
})
