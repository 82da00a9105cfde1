import type { PolicyFile } from 'gateway/release/policy-file.ts'
import { withLine, withoutLine } from './edit-lines.ts'
import { withFile, type MakePlants, type Plant, type PlantBase } from './plant.ts'

/** Each is a way to make a reader see another policy than the one that would run, or to break the reading. */
const TRICKS: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['an anchor and an alias', (text) => text.replace(/why: (.*)/, 'why: &w $1').replace(/(why: (?!&).*)/, 'why: *w')],
  ['a merge key', (text) => text.replace(/^ {2}- fields/m, '  - <<: {treatment: clear}\n    fields')],
  ['a tag', (text) => text.replace('treatment: ', 'treatment: !!str ')],
  ['a tab', (text) => text.replace('    treatment', '\ttreatment')],
  ['a byte order mark', (text) => `\uFEFF${text}`],
  ['text that runs backwards', (text) => text.replace('why: ', 'why: \u202E')],
  ['an invisible character in a field', (text) => text.replace('fields: [', 'fields: [\u200B')],
  ['a second document', (text) => `${text}\n---\n${text}`],
  ['a directive', (text) => `%YAML 1.1\n---\n${text}`],
  ['the same word twice', (text) => text.replace(/(^ {4}treatment: .*)$/m, '$1\n    treatment: clear')],
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['an unclosed bracket', (text) => text.replace(/\[([a-zA-Z]+)\]/, '[$1')],
  ['nothing at all', () => ''],
  ['a list instead of a view', (text) => text.replace(/^view:\n(?: {2}.*\n)+/m, 'view: [public, verify-public]\n')],
  ['a text instead of blocks', (text) => text.replace(/^release:$/m, 'release: everything\nrest:')],
  ['a member of another language', (text) => text.replace(/^ {4}treatment: .*$/m, '    allow: all')],
  ['a prototype name as a member', (text) => text.replace(/^ {4}treatment: .*$/m, '    __proto__: clear')],
  ['an audience that does not exist', (text) => text.replace(/audience: .*/, 'audience: everybody')],
  ['a purpose that does not exist', (text) => text.replace(/purpose: .*/, 'purpose: any')],
  ['a treatment that does not exist', (text) => text.replace(/treatment: .*/, 'treatment: mask:none')],
  ['a group of kinds that does not exist', (text) => text.replace(/kinds: .*/, 'kinds: constructor')],
  ['a kind that does not exist', (text) => text.replace(/kinds: .*/, 'kinds: [10]')],
  ['a holder that does not exist', (text) => text.replace(/(^ {4}treatment: .*$)/m, '    holder: anyone\n$1')],
  ['a default that does not exist', (text) => text.replace(/default: .*/, 'default: whatever')],
  ['half of the file', (text) => text.slice(0, text.indexOf('withhold:'))],
]

/** 文本花招: a file that would be read otherwise than it looks, or not at all. */
export const plantTextTricks: MakePlants = ({ files, policy, facts }) =>
  policy.openViews.flatMap(({ place }) =>
    TRICKS.map(([name, change]): Plant => ({
      sort: 'a trick of the text',
      name: `${place.file}: ${name}`,
      proof: 'reading',
      files: withFile(files, place.file, change),
      facts,
    })),
  )

/** The blocks of a file, as texts. */
function blocksOf(text: string): readonly string[] {
  return text.slice(text.indexOf('release:'), text.indexOf('withhold:')).match(/^ {2}- fields:(?:.*\n {4}.*)*/gm) ?? []
}

/** 一格两说: a block that stands twice, the second time in clear. */
export const plantSecondOpinions: MakePlants = ({ files, policy, facts }) =>
  policy.openViews.flatMap(({ place }) => {
    const text = files.find(({ path }) => path === place.file)?.text ?? ''
    return blocksOf(text).map((block, index): Plant => {
      const second = block.replace(/treatment: .*/, 'treatment: clear')
      return {
        sort: 'a cell decided twice',
        name: `${place.file} block ${index + 1}`,
        proof: 1,
        files: withFile(files, place.file, (old) => old.replace(/^withhold:$/m, () => `${second}\n\nwithhold:`)),
        facts,
      }
    })
  })

function outputLines({ files }: PlantBase): readonly { readonly file: PolicyFile; readonly line: number }[] {
  return files
    .filter(({ path }) => path.endsWith('.expected.yaml') && path !== 'treatments.expected.yaml')
    .flatMap((file) =>
      file.text
        .split('\n')
        .map((content, index) => ({ content, line: index + 1 }))
        .filter(({ content }) => /^ {6}[a-zA-Z]+: /.test(content))
        .map(({ line }) => ({ file, line })),
    )
}

/** 改预期: an expected output that is taken away, or says another value. */
export const plantExpectations: MakePlants = (base) =>
  outputLines(base).flatMap(({ file, line }): readonly Plant[] => {
    const plant = (name: string, change: (text: string) => string): Plant => ({
      sort: 'an expected output changed',
      name: `${file.path}:${line} ${name}`,
      proof: 7,
      files: withFile(base.files, file.path, change),
      facts: base.facts,
    })
    return [
      plant('taken away', (text) => withoutLine(text, line)),
      plant('another value', (text) => withLine(text, line, (old) => old.replace(/: .*/, ': 别的'))),
    ]
  })
