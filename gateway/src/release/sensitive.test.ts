import { format, inspect } from 'node:util'
import { expect, test } from 'vitest'
import { Sensitive } from './sensitive.ts'

const SECRET = '339900199001011234'
const value = new Sensitive(SECRET)

test.each([
  ['a template', `${value}`],
  ['String()', String(value)],
  ['joined with a text', 'number ' + value],
  ['joined in a list', [value, value].join()],
  ['JSON', JSON.stringify({ person: { number: value }, list: [value] })],
  ['the message of an error', new Error(`unknown ${value}`).message],
  ['the stack of an error', new Error(`unknown ${value}`).stack ?? ''],
  ['the inspection of it', inspect(value)],
  ['the inspection of what holds it', inspect({ a: { b: [value] }, m: new Map([[1, value]]) }, { depth: 9 })],
  ['the inspection with everything shown', inspect(value, { showHidden: true, customInspect: false, depth: 9 })],
  ['the inspection of an error that holds it', inspect(Object.assign(new Error('x'), { value }))],
  ['console formats', format('%s %o %O %j %d', value, value, value, value, value)],
  ['its members', JSON.stringify([Object.entries(value), Reflect.ownKeys(value), { ...value }])],
])('%s shows a placeholder or nothing', (_where, text) => {
  expect(text).not.toContain(SECRET)
})

test('a copy by structure holds nothing', () => {
  expect(inspect(structuredClone(value))).not.toContain(SECRET)
})

test('only reveal tells it', () => {
  expect(value.reveal()).toBe(SECRET)
})
