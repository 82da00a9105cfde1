import { succeed } from 'shared-types/vocabulary/result.ts'
import { expect, test } from 'vitest'
import { emptyLookupForm, lookupRequest, type LookupForm } from './lookup-form.ts'
import { taskNumberOf } from './task-number.ts'

const TASK = '20261201-0810-K7M2'
const GROUND = { reference: { kind: 'task', number: TASK }, purpose: 'lookup-roadside' }
const form = (differences: Partial<LookupForm>): LookupForm => ({ ...emptyLookupForm('浙'), ...differences })

test('a plate that was typed on the keypad is asked with its colour, on the task of the shift', () => {
  expect(lookupRequest(form({ plateNumber: '浙A12345', plateColor: 2 }), TASK)).toEqual(
    succeed({ by: 'plate', plateNumber: '浙A12345', plateColor: 2, ...GROUND }),
  )
})

test('a practitioner by both facts, a certificate by number and kind', () => {
  const person = form({ by: 'practitioner', name: ' 林晓峰 ', idNumber: '339900199001011233' })
  expect(lookupRequest(person, TASK)).toEqual(
    succeed({ by: 'practitioner', name: '林晓峰', idNumber: '339900199001011233', ...GROUND }),
  )
  const typeCode = '11100000000019713D013'
  const number = form({ by: 'certificate-number', certificateNumber: '330106000101', typeCode })
  expect(lookupRequest(number, TASK)).toEqual(
    succeed({ by: 'certificate-number', certificateNumber: '330106000101', typeCode, ...GROUND }),
  )
})

test('a case is asked by its number, in which nobody’s identity number may stand', () => {
  const plate = { plateNumber: '浙A12345', plateColor: 2, forCase: true } as const
  expect(lookupRequest(form({ ...plate, caseNumber: '浙交执2026-0123' }), TASK)).toMatchObject({
    value: { reference: { kind: 'case', number: '浙交执2026-0123' }, purpose: 'lookup-case' },
  })
  expect(lookupRequest(form({ ...plate, caseNumber: '339900199001011233' }), TASK)).toMatchObject({
    failure: 'personalNumber',
  })
})

test.each([
  ['plate', form({})],
  ['plate', form({ plateNumber: '浙A1234' })],
  ['color', form({ plateNumber: '浙A12345' })],
  ['certificateNumber', form({ by: 'certificate-number' })],
  ['kind', form({ by: 'certificate-number', certificateNumber: '1' })],
  ['name', form({ by: 'practitioner', idNumber: '339900199001011233' })],
  ['idNumber', form({ by: 'practitioner', name: '林晓峰', idNumber: '339900199001011234' })],
  ['caseNumber', form({ forCase: true, caseNumber: '1' })],
] as const)('the first fault from the top is told: %s', (failure, filled) => {
  expect(lookupRequest(filled, TASK)).toEqual({ ok: false, failure })
})

test('a task number is made once a shift, tells when it began, and is another for another account', async () => {
  const kept = new Map<string, string>()
  const storage = {
    read: (key: string) => kept.get(key),
    write: (key: string, text: string) => kept.set(key, text).size > 0,
    remove: (key: string) => void kept.delete(key),
  }
  const ports = { storage, randomBytes: async () => succeed(new Uint8Array([0, 1, 2, 30])) }
  const morning = Date.parse('2026-12-01T00:10:00Z')
  expect(await taskNumberOf('officer', morning, ports)).toBe('20261201-0810-0120')
  expect(await taskNumberOf('officer', morning + 11 * 3_600_000, ports)).toBe('20261201-0810-0120')
  expect(await taskNumberOf('officer', morning + 12 * 3_600_000, ports)).toBe('20261201-2010-0120')
  expect(await taskNumberOf('another', morning + 60_000, ports)).toBe('20261201-0811-0120')
})
