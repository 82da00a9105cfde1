import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readSheet } from './read-sheet.ts'

const WORKBOOK = '<workbook xmlns:r="x"><sheets><sheet name="名册" sheetId="1" r:id="rId3"/></sheets></workbook>'
const RELATIONS = '<Relationships><Relationship Id="rId3" Target="worksheets/first.xml"/></Relationships>'
const SHARED =
  '<sst><si><t>badgeNumber</t></si><si><r><t>王</t></r><r><t xml:space="preserve">执法&amp;</t></r><rPh sb="0"><t>wang</t></rPh></si></sst>'

/** A zip file with these parts, deflated, as spreadsheets write it. */
function zip(parts: Readonly<Record<string, string>>, flags = 0): Uint8Array {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const raw = Buffer.from(text)
    const data = deflateRawSync(raw)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(flags, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(raw), 10)
    head.writeUInt32LE(data.length, 14)
    head.writeUInt32LE(raw.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), head, tail, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end])
}

function workbook(rows: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip({
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/sharedStrings.xml': SHARED,
    'xl/worksheets/first.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  })
}

describe('an xlsx workbook', () => {
  it('is read by its first sheet: shared, inline and plain values, each in its column', () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>&#x9648;</t></is></c></row>' +
      '<row r="2" spans="1:3"/><row r="4"><c r="B4" s="2"><v>50766</v></c><c r="C4" t="s"><v>1</v></c><c r="D4"/></row>'
    expect(readSheet(workbook(rows))).toEqual({
      ok: true,
      value: [
        { line: 1, cells: ['badgeNumber', '', '陈'] },
        { line: 4, cells: ['', '50766', '王执法&', ''] },
      ],
    })
  })

  it('of a program that writes prefixes is read as well', () => {
    const rows = '<x:row r="1"><x:c r="A1" t="str"><x:v>name</x:v></x:c></x:row>'
    expect(readSheet(workbook(rows))).toMatchObject({ value: [{ cells: ['name'] }] })
  })

  it.each([
    ['a formula', workbook('<row r="3"><c r="A3"><f>1+1</f><v>2</v></c></row>'), 'line 3: formulas'],
    ['macros', workbook('', { 'xl/vbaProject.bin': 'x' }), 'macros'],
    [
      'dates from 1904',
      workbook('', { 'xl/workbook.xml': WORKBOOK.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') }),
      '1904',
    ],
    ['a password', zip({ 'xl/workbook.xml': WORKBOOK }, 1), 'protected'],
    ['no sheet', zip({ 'xl/workbook.xml': WORKBOOK }), 'no xlsx workbook'],
    ['half of its bytes', workbook('<row r="1"/>').subarray(0, 300), 'no xlsx workbook'],
    ['more than it should hold', workbook(' '.repeat(33 * 1024 * 1024)), 'no xlsx workbook'],
  ])('with %s is refused', (_what, bytes, told) => {
    expect(readSheet(bytes)).toEqual({ ok: false, failure: expect.stringContaining(told) })
  })

  it('altered in any byte gives rows or a refusal, and never throws', () => {
    const good = workbook('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    for (let at = 4; at < good.length; at += 3) {
      const altered = Uint8Array.from(good)
      altered[at] = (altered[at] ?? 0) ^ 0xff
      expect(typeof readSheet(altered).ok).toBe('boolean')
    }
  })
})
