import { expect, test } from 'vitest'
import { createChangeJournal } from './change-journal.ts'

test('the change feed begins at its present end for whoever comes without a cursor', () => {
  const journal = createChangeJournal()
  journal.note('before')
  const begun = journal.after(undefined, 10)
  expect(begun).toMatchObject({ identifiers: [], more: false, restarted: true })
  journal.note('a')
  journal.note('b')
  const first = journal.after(begun.cursor, 1)
  expect(first).toMatchObject({ identifiers: ['a'], more: true, restarted: false })
  const second = journal.after(first.cursor, 1)
  expect(second).toMatchObject({ identifiers: ['b'], more: false, restarted: false })
  expect(journal.after(second.cursor, 10)).toMatchObject({ identifiers: [], cursor: second.cursor, restarted: false })
})

test('a cursor of another process, of the future, or that lies too far back begins anew', () => {
  const journal = createChangeJournal()
  const { cursor } = journal.after(undefined, 10)
  const [name = ''] = cursor.split('.')
  expect(createChangeJournal().after(cursor, 10).restarted).toBe(true)
  for (const odd of [`${name}.1`, `${name}.-1`, `${name}.x`, name, ''])
    expect(journal.after(odd, 10).restarted).toBe(true)
  for (let change = 0; change < 20_001; change += 1) journal.note(String(change))
  expect(journal.after(cursor, 10).restarted).toBe(true)
  expect(journal.after(`${name}.1`, 1)).toMatchObject({ identifiers: ['1'], restarted: false })
})
