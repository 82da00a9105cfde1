import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runAdmin } from './run-admin.ts'

const HEADER = 'badgeNumber,name,agencyCode,agencyName,area,province,activationCode'
const GOOD = [
  HEADER,
  '33010001,王执法,330100AA,"杭州市交通运输行政执法队, 一大队",3301,33,CODE-0001',
  '51010001,李执法,510100AA,成都市交通运输综合行政执法总队,51,51,',
].join('\r\n')

describe('officers on the admin command line', () => {
  let folder = ''
  let output: string[] = []
  let errors: string[] = []

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-inspectors-'))
    expect(await run('key', 'create', '--if-missing')).toBe(0)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  async function run(...words: readonly string[]): Promise<number> {
    output = []
    errors = []
    const writers = {
      standardOutput: (line: string) => void output.push(line),
      standardError: (line: string) => void errors.push(line),
    }
    return runAdmin(words, { DATA_DIRECTORY: folder }, writers)
  }

  function sheet(text: string): string {
    const path = join(folder, 'officers.csv')
    writeFileSync(path, text)
    return path
  }

  it('enrols a sheet, and the same sheet again changes nothing', async () => {
    const path = sheet(GOOD)
    expect(await run('inspector', 'import', path)).toBe(0)
    expect(output).toEqual(['2 added, 0 updated'])
    await run('inspector', 'list')
    const before = output
    expect(before.join('\n')).toContain('33010001  area 3301  code-made  杭州市交通运输行政执法队, 一大队')
    expect(before.join('\n')).toContain('51010001  area 51  enrolled')
    expect(await run('inspector', 'import', path)).toBe(0)
    expect(output).toEqual(['0 added, 2 updated'])
    await run('inspector', 'list')
    expect(output).toEqual(before)
  })

  it('keeps names and codes out of the database in clear', async () => {
    await run('inspector', 'import', sheet(GOOD))
    for (const file of ['gateway.db', 'gateway.db-wal']) {
      const bytes = readFileSync(join(folder, file), { encoding: 'utf8', flag: 'a+' })
      expect(bytes).not.toContain('王执法')
      expect(bytes).not.toContain('CODE-0001')
    }
  })

  it('makes a new activation code each time and shows it once', async () => {
    await run('inspector', 'import', sheet(GOOD))
    const codes = []
    for (let time = 0; time < 2; time += 1) {
      expect(await run('inspector', 'activation-code', '51010001', '--json')).toBe(0)
      codes.push(JSON.parse(output[0] ?? '')['activationCode'])
    }
    expect(codes[0]).toMatch(/^[2-9A-HJ-NP-Z]{12}$/)
    expect(codes[1]).not.toBe(codes[0])
    expect(await run('inspector', 'activation-code', '99999999')).toBe(1)
  })

  it('wants the agency when two have the same badge', async () => {
    const twin = '33010001,赵执法,330200AA,宁波市交通运输行政执法队,3302,33,'
    await run('inspector', 'import', sheet(`${GOOD}\n${twin}\n`))
    expect(await run('inspector', 'activation-code', '33010001')).toBe(1)
    expect(await run('inspector', 'activation-code', '33010001', '--agency', '330200AA')).toBe(0)
  })

  it.each([
    ['an empty file', '', 'empty'],
    ['a missing column', 'badgeNumber,name\n1,2', 'agencyCode is missing'],
    ['an unknown column', `${HEADER},phone\n`, 'column 8'],
    ['a column that stands twice', `${HEADER},name\n`, 'column 8'],
    ['a badge that is none', `${HEADER}\n№1,王执法,330100AA,队,33,33,`, 'line 2: badgeNumber'],
    ['an area that is none', `${HEADER}\n33010001,王执法,330100AA,队,330,33,`, 'line 2: area'],
    ['a province that is none', `${HEADER}\n33010001,王执法,330100AA,队,33,99,`, 'line 2: province'],
    ['a short code', `${HEADER}\n33010001,王执法,330100AA,队,33,33,abc`, 'line 2: activationCode'],
    ['a cell too few', `${HEADER}\n33010001,王执法,330100AA,队,33,33`, 'line 2: 7 cells'],
    ['an open quote', `${HEADER}\n33010001,"王执法,330100AA,队,33,33,`, 'quoted cell'],
    [
      'the same badge twice',
      `${HEADER}\n33010001,王执法,330100AA,队,33,33,\n33010001,王执法,330100AA,队,33,33,`,
      'line 3',
    ],
  ])('refuses %s whole, naming line and column and no value', async (_what, text, told) => {
    expect(await run('inspector', 'import', sheet(text))).toBe(1)
    expect(errors.join('\n')).toContain(told)
    expect(errors.join('\n')).not.toContain('王执法')
    await run('inspector', 'list', '--json')
    expect(JSON.parse(output[0] ?? '')).toEqual({ inspectors: [] })
  })

  it('refuses a file that is not there, and wrong usage', async () => {
    expect(await run('inspector', 'import', join(folder, 'none.csv'))).toBe(1)
    expect(await run('inspector', 'import')).toBe(2)
    expect(await run('inspector', 'list', '--frob')).toBe(2)
    expect(await run('inspector', 'activation-code')).toBe(2)
  })
})
