import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readChinaTime,
  readCodes,
  readDay,
  readDivision,
  readInstant,
  readPhoto,
  readPlate,
  readPlateColor,
  readSeats,
  readText,
  readTonnes,
} from './wire-values.ts'

describe('days and moments', () => {
  it.each([
    ['20260801', '2026-08-01'],
    ['2026-08-01', '2026-08-01'],
    ['20240229', '2024-02-29'],
    ['20230229', undefined],
    ['20261301', undefined],
    ['2026081', undefined],
    ['2026-8-1', undefined],
    ['', undefined],
  ])('day %s → %s', (text, day) => expect(readDay(text)).toBe(day))

  it('China time is eight hours ahead', () => {
    expect(readChinaTime('2026-08-01 08:00:00')).toBe(Date.UTC(2026, 7, 1))
  })
  it.each(['2026-08-01T08:00:00', '2026-08-01 24:00:00', '2026-02-30 08:00:00', '2026-08-01 08:00:60', ''])(
    'China time %s is none',
    (text) => expect(readChinaTime(text)).toBeUndefined(),
  )
  it('an instant carries its offset', () => {
    expect(readInstant('2026-08-01T08:00:00+08:00')).toBe(Date.UTC(2026, 7, 1))
    expect(readInstant('2026-08-01T00:00:00.5Z')).toBe(Date.UTC(2026, 7, 1, 0, 0, 0, 500))
  })
  it.each(['2026-08-01T08:00:00', '2026-02-30T08:00:00Z', '2026-08-01', '2026-08-01T08:00:00+99:00', 'now'])(
    'instant %s is none',
    (text) => expect(readInstant(text)).toBeUndefined(),
  )
})

/** Texts of any code points, lone surrogates among them. */
const anyText = fc.array(fc.integer({ min: 0, max: 0x10ffff })).map((points) => String.fromCodePoint(...points))

describe('values of items', () => {
  it('a plate loses dots and blanks', () => expect(readPlate('浙A·1234 挂')).toBe('浙A1234挂'))
  it.each(['', '浙', '<b>浙A12345</b>', '浙A123456789'])('%s is no plate', (text) =>
    expect(readPlate(text)).toBeUndefined(),
  )
  it('a plate colour is one of the list', () =>
    expect([readPlateColor('93'), readPlateColor('7'), readPlateColor('黄')]).toEqual([93, undefined, undefined]))
  it('a division has two, four or six digits', () =>
    expect([readDivision('330106'), readDivision('33010'), readDivision('浙江')]).toEqual([
      '330106',
      undefined,
      undefined,
    ]))
  it('codes are joined by semicolons where a dialect does so', () =>
    expect([readCodes('02001;03001', ';'), readCodes('02001,03001', ';')]).toEqual([['02001', '03001'], undefined]))
  it('codes are joined by commas', () =>
    expect([readCodes('02001, 03001'), readCodes('02001,'), readCodes('<b>')]).toEqual([
      ['02001', '03001'],
      undefined,
      undefined,
    ]))
  it('tonnes and seats are numbers', () =>
    expect([readTonnes('12.5'), readTonnes('1e9'), readSeats('55'), readSeats('-1')]).toEqual([
      12.5,
      undefined,
      55,
      undefined,
    ]))
  it.each(['/9j/4AAQSkZJRg==', 'iVBORw0KGgoAAAANSUhEUgAA'])('a photo is a JPEG or a PNG in base64: %s', (photo) =>
    expect(readPhoto(photo)).toBe(photo),
  )
  it.each(['aGk=', '/9j/4A b', '/9j/4AAQS', `/9j/${'A'.repeat(90_000)}`, 'PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+'])(
    'no photo: %#',
    (text) => expect(readPhoto(text)).toBeUndefined(),
  )
  it.each(['', '  ', 'a\u0000b', 'a\u202eb', 'x'.repeat(301), '\ud800'])('text %j is none', (text) =>
    expect(readText(text)).toBeUndefined(),
  )
  it('text is trimmed and composed', () => expect(readText(' e\u0301 ')).toBe('\u00e9'))

  it('no text makes a reader throw', () => {
    const readers = [
      readChinaTime,
      readCodes,
      readDay,
      readDivision,
      readInstant,
      readPhoto,
      readPlate,
      readPlateColor,
      readSeats,
      readText,
      readTonnes,
    ]
    fc.assert(fc.property(anyText, (text) => readers.every((read) => (read(text), true))))
  })
})
