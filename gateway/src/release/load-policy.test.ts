import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPolicyFolder, SHIPPED_POLICY_FOLDER } from '../policy-folder.ts'
import { loadPolicy } from './load-policy.ts'
import type { PolicyFault, PolicyFile } from './policy-file.ts'

const SHIPPED = readPolicyFolder(SHIPPED_POLICY_FOLDER)
const VIEW = 'public-verify-public.yaml'

function withText(path: string, change: (text: string) => string): readonly PolicyFile[] {
  return SHIPPED.map((file) => (file.path === path ? { path, text: change(file.text) } : file))
}

function faultsOf(files: readonly PolicyFile[]): readonly PolicyFault[] {
  const loaded = loadPolicy(files)
  return loaded.ok ? [] : loaded.failure
}

/** Line of the first place where a text stands in the shipped file, counted from 1. */
function lineOf(path: string, text: string): number {
  const whole = SHIPPED.find((file) => file.path === path)?.text ?? ''
  return whole.slice(0, whole.indexOf(text)).split('\n').length
}

const change = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)

describe('a mistake in the file of a view is named with its line, and with what to write', () => {
  it.each<[string, (text: string) => string, string, string]>([
    ['a tab', change('    treatment:', '\ttreatment:'), '    treatment:', 'two spaces'],
    ['an anchor', change('why: 公众', 'why: &a 公众'), 'why: 公众', 'leave it out'],
    ['an alias', change('why: 公众只需对上姓，不需要全名', 'why: *a'), 'why: 公众', ''],
    [
      'a merge key',
      change('    treatment:', '    <<: {treatment: clear}\n    treatment:'),
      '    treatment:',
      'merge keys',
    ],
    ['a tag', change('kinds: practitioners', 'kinds: !!str practitioners'), 'kinds: practitioners', 'leave it out'],
    ['a word twice', change('    treatment:', '    kinds: business\n    treatment:'), '    treatment:', 'once'],
    ['an unknown member', change('    treatment:', '    alow: yes\n    treatment:'), '    treatment:', 'fields, kinds'],
    [
      'a prototype name',
      change('    treatment:', '    __proto__: x\n    treatment:'),
      '    treatment:',
      'fields, kinds',
    ],
    ['an unknown field', change('[holderName]', '[holdername]'), '[holderName]', 'holderName'],
    ['a nested field', change('[holderName]', '[{holderName: first}]'), '[holderName]', 'one text'],
    ['an unknown treatment', change('mask:personal-name', 'mask:name'), 'mask:personal-name', 'mask:personal-name'],
    ['an unknown group', change('kinds: practitioners', 'kinds: toString'), 'kinds: practitioners', 'practitioners'],
    ['an unknown kind', change('kinds: practitioners', 'kinds: [7, 10]'), 'kinds: practitioners', '1, 2, 3'],
    ['a kind twice', change('kinds: practitioners', 'kinds: [7, 7]'), 'kinds: practitioners', 'once'],
    ['an empty value', change('kinds: practitioners', 'kinds:'), 'kinds: practitioners', 'whole line out'],
    ['an empty list', change('[holderName]', '[]'), '[holderName]', 'brackets'],
    ['a number for a list', change('[holderName]', '7'), '[holderName]', 'brackets'],
    ['a group for a text', change('kinds: practitioners', 'kinds: {a: b}'), 'kinds: practitioners', 'brackets'],
    ['an unknown default', change('default: not-needed', 'default: never'), 'default: not-needed', 'not-needed'],
    ['an unknown audience', change('audience: public', 'audience: everyone'), 'audience: public', 'inspector'],
    [
      'an unknown purpose',
      change('purpose: verify-public', 'purpose: look'),
      'purpose: verify-public',
      'verify-public',
    ],
    ['an unknown basis', change('basis: statutory-duty', 'basis: duty'), 'basis: statutory-duty', 'statutory-duty'],
    ['a why that says nothing', change('why: 公众只需对上姓，不需要全名', 'why: ok'), 'why: 公众', 'Chinese sentence'],
    [
      'withhold as a treatment',
      change('treatment: mask:personal-name', 'treatment: withhold'),
      '- fields: [holder',
      'default',
    ],
    ['an invisible character', change('why: 公众', 'why: \u200b公众'), 'why: 公众', 'anew'],
    ['text turned round', change('why: 公众', 'why: \u202e公众'), 'why: 公众', 'anew'],
    ['a long line', change('why: 公众', `why: ${'长'.repeat(500)}公众`), 'why: 公众', 'break it'],
    ['deep brackets', change('[holderName]', `${'['.repeat(9)}a${']'.repeat(9)}`), '[holderName]', ''],
    [
      'a second opinion',
      change(
        '\nwithhold:',
        '  - fields: [validNow]\n    kinds: [7]\n    treatment: clear\n    why: 再说一遍也一样\n\nwithhold:',
      ),
      '\nwithhold:',
      'one of the two',
    ],
  ])('%s', (_name, edit, near, write) => {
    const faults = faultsOf(withText(VIEW, edit))
    const line = lineOf(VIEW, near)
    const found = faults.find((fault) => fault.file === VIEW && Math.abs(fault.line - line) <= 2)
    expect(faults).not.toEqual([])
    expect(found?.write ?? '').toContain(write)
  })

  it.each<[string, (text: string) => string]>([
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['a directive', (text) => `%YAML 1.2\n---\n${text}`],
    ['two documents', (text) => `${text}---\n${text}`],
    ['an empty file', () => ''],
    ['comments alone', () => '# later\n'],
    ['a list at the top', () => '- view\n'],
    ['half a file', (text) => text.slice(0, text.indexOf('withhold:'))],
    ['an unclosed bracket', change('[holderName]', '[holderName')],
    ['a file too large', (text) => `${text}\n# ${'很'.repeat(40)}`.repeat(2_000)],
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['no kinds', change(/^ {4}kinds: .*\n/m, '')],
    ['no why', change(/^ {4}why: .*\n/m, '')],
    [
      'a default of what is released everywhere',
      change('fields:\n      - identityNumber', 'fields:\n      - validNow\n      - identityNumber'),
    ],
  ])('%s', (_name, edit) => {
    const faults = faultsOf(withText(VIEW, edit))
    expect(faults.filter(({ file, line, write }) => file === VIEW && line >= 1 && write !== '')).not.toEqual([])
  })

  it('names the view of a mistake, and the cell where it is known', () => {
    expect(faultsOf(withText(VIEW, change('[holderName]', '[x]')))[0]?.cell).toBe('public/verify-public/*/*/*')
    const doubled = change('fields: [categories]', 'fields: [categories, holderName]')
    expect(faultsOf(withText(VIEW, doubled))[0]).toMatchObject({
      proof: 1,
      cell: 'public/verify-public/7/organisation/holderName',
    })
  })

  it('repeats of a strange word no more than forty characters, and nothing that a terminal obeys', () => {
    const long = change('[holderName]', `["${'x'.repeat(300)}"]`)
    expect(faultsOf(withText(VIEW, long)).every(({ what }) => what.length < 120)).toBe(true)
  })
})

describe('a policy that is not whole', () => {
  it.each(
    SHIPPED.filter(({ path }) => !/^(inspector|public|self|company|delegate)/.test(path)).map(({ path }) => path),
  )('is refused without %s', (missing) =>
    expect(faultsOf(SHIPPED.filter(({ path }) => path !== missing))).not.toEqual([]),
  )

  it('is refused with two files for one view, two of one name, a strange name, or none at all', () => {
    const [first] = SHIPPED.filter(({ path }) => path === VIEW)
    if (first === undefined) throw new Error('no such file')
    expect(faultsOf([...SHIPPED, { path: 'again.yaml', text: first.text }]).some(({ proof }) => proof === 1)).toBe(true)
    expect(faultsOf([...SHIPPED, first])).not.toEqual([])
    expect(faultsOf([...SHIPPED, { path: '../x.yaml', text: first.text }])).not.toEqual([])
    expect(faultsOf([])).not.toEqual([])
  })

  it('is refused with outputs of a view that has no file', () => {
    expect(faultsOf(SHIPPED.filter(({ path }) => path !== VIEW)).map(({ proof }) => proof)).toContain(7)
  })
})

/** Pieces of policy language, YAML and its snares, put together at random. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'view:',
          'release:',
          'withhold:',
          'policy:',
          '\n',
          '\n  ',
          '\n    ',
          '- ',
          ': ',
          '[',
          ']',
          '{',
          '}',
          '&a',
          '*a',
        ],
        ...[
          '<<: *a',
          '!!map',
          '? ',
          '|',
          '>',
          '"',
          "'",
          '#',
          '%YAML',
          '---',
          '...',
          '\t',
          '\r',
          '\uFEFF',
          '\u202e',
          '\ud800',
        ],
        ...[
          '__proto__',
          'constructor',
          'fields',
          'kinds',
          'holderName',
          'audience',
          'public',
          'default',
          'why',
          '0x10',
          '~',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('loading never throws', () => {
  it('whatever one file says', () => {
    fc.assert(
      fc.property(fc.nat(SHIPPED.length - 1), anyText, (index, text) => {
        const files = SHIPPED.slice(0, 3).map((file, at) => (at === index ? { ...file, text } : file))
        return Array.isArray(faultsOf([...files, { path: 'any.yaml', text }]))
      }),
      { seed: 1291, numRuns: 150 },
    )
  })

  it('whatever is done to one line of a good file', () => {
    fc.assert(
      fc.property(fc.nat(2_000), anyText, (at, text) => {
        const edit = (whole: string): string => {
          const lines = whole.split('\n')
          lines[at % lines.length] = text
          return lines.join('\n')
        }
        return Array.isArray(faultsOf(withText('policy.yaml', edit)))
      }),
      { seed: 1292, numRuns: 25 },
    )
  })

  it('however deep or long it is', () => {
    for (const text of [
      '['.repeat(50_000),
      '- '.repeat(90_000),
      '? '.repeat(150),
      '{a: '.repeat(40_000),
      'a:\n '.repeat(40_000),
    ])
      expect(faultsOf([{ path: 'deep.yaml', text }])).not.toEqual([])
  })
})
