import { describe, expect, test } from 'vitest'
import { describeDatabase, parseDatabaseAddress } from './database-address.ts'

describe('the address of a database', () => {
  test('is a file', () => {
    const value = { kind: 'sqlite', file: '.data/gateway.db' }
    expect(parseDatabaseAddress('sqlite:.data/gateway.db')).toEqual({ ok: true, value })
  })

  test.each([
    ['mysql://gate:secret@db.example:3307/roadcert', ['db.example', 3307, 'gate', 'secret', 'roadcert']],
    ['mysql://gate:secret@10.0.0.7/roadcert', ['10.0.0.7', 3306, 'gate', 'secret', 'roadcert']],
    ['mysql://gate:p%40%3A%2F%25@db.example/road-cert_1', ['db.example', 3306, 'gate', 'p@:/%', 'road-cert_1']],
    ['mysql://gate:%E5%AF%86@[::1]:3306/roadcert', ['::1', 3306, 'gate', '密', 'roadcert']],
    ['mysql://gate@db.example/roadcert', ['db.example', 3306, 'gate', '', 'roadcert']],
  ])('is a server: %s', (text, [host, port, user, password, database]) => {
    const value = { kind: 'mariadb', host, port, user, password, database }
    expect(parseDatabaseAddress(text)).toEqual({ ok: true, value })
  })

  test.each([
    '',
    'sqlite:',
    'sqlite::memory:',
    'sqlite:folder/',
    'sqlite:a?mode=ro',
    '.data/gateway.db',
    'postgres://x',
    'mysql:',
    'mysql://',
    'mysql:gate:secret@db/roadcert',
    'mysql://db.example/roadcert',
    'mysql://:secret@db.example/roadcert',
    'mysql://gate:secret@db.example',
    'mysql://gate:secret@db.example/',
    'mysql://gate:secret@db.example/a/b',
    'mysql://gate:secret@db.example/a;drop',
    'mysql://gate:secret@db.example/roadcert?ssl=false',
    'mysql://gate:secret@db.example/roadcert#x',
    'mysql://gate:secret@db.example:0/roadcert',
    'mysql://gate:secret@db.example:65536/roadcert',
    'mysql://gate:%E5@db.example/roadcert',
    'mysql://gate:se%00cret@db.example/roadcert',
    'mysql://gate:se%0acret@db.example/roadcert',
    'mysql://gate:secret@/roadcert',
    'mysql://gate:secret@d%20b/roadcert',
    `mysql://gate:secret@db.example/${'a'.repeat(65)}`,
  ])('is not %j', (text) => {
    expect(parseDatabaseAddress(text)).toEqual({ ok: false, failure: 'invalid' })
  })

  test('is told to people without user and password', () => {
    const parsed = parseDatabaseAddress('mysql://gate:secret@[::1]/roadcert')
    expect(parsed.ok && describeDatabase(parsed.value)).toBe('[::1]:3306/roadcert')
  })
})
