import { describe, expect, it } from 'vitest'
import { bindingFault, codeFault, tokenFault } from './binding-form.ts'

describe('the binding form', () => {
  it('asks for a name and for eighteen characters of a number, and judges nothing else', () => {
    expect(bindingFault({ name: '', idNumber: '33990019900101123X' })).toBe('name-missing')
    expect(bindingFault({ name: '王芳', idNumber: '3399001990010112' })).toBe('id-number-shape')
    expect(bindingFault({ name: '王芳', idNumber: '33990019900101123X' })).toBeUndefined()
  })
  it('asks for a code of six digits', () => {
    expect(['12345', '1234567', '12345a', ' 123456'].map(codeFault)).toEqual(Array(4).fill('code-shape'))
    expect(codeFault('012345')).toBeUndefined()
  })
  it('asks for a whole token of the identity platform, pasted without its blanks', () => {
    expect(['', '1234567', 'abc defgh', '凭证凭证凭证凭证', 'x'.repeat(2001)].map(tokenFault)).toEqual(
      Array(5).fill('token-shape'),
    )
    expect(tokenFault('identity.driver-0001_~+/=')).toBeUndefined()
  })
})
