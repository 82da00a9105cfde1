import { describe, expect, it } from 'vitest'
import { applySetData, type Members } from './set-data.ts'

const after = (data: Members, changes: Members) => {
  applySetData(data, changes)
  return data
}

describe('setData', () => {
  it('sets members by their path', () => {
    const data = { root: { cn: [{ v: '旧' }, { v: '二' }] } }
    expect(after(data, { 'root.cn.[0].v': '新', 'root.cl': 'page' })).toEqual({
      root: { cn: [{ v: '新' }, { v: '二' }], cl: 'page' },
    })
  })

  it('makes what is missing on the way, lists for numbers', () => {
    expect(after({}, { 'root.cn[1].v': '二' })).toEqual({ root: { cn: [undefined, { v: '二' }] } })
  })

  it('copies what it is given', () => {
    const given = { v: '一' }
    const data = after({}, { one: given })
    given.v = '改了'
    expect(data).toEqual({ one: { v: '一' } })
  })
})
