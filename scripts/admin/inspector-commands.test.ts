import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runAdmin } from './run-admin.ts'

const HEADER = 'badgeNumber,name,agencyCode,agencyName,area,province,certificateNumber,certificateUntil,activationCode'
const GOOD = [
  HEADER,
  '33010001,王执法,330100AA,"杭州市交通运输行政执法队, 一大队",3301,33,ZF33010001,2039-12-31,CODE-0001',
  '51010001,李执法,510100AA,成都市交通运输综合行政执法总队,51,51,ZF51010001,2039-12-31,',
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
    const twin = '33010001,赵执法,330200AA,宁波市交通运输行政执法队,3302,33,ZF3302,2039-12-31,'
    await run('inspector', 'import', sheet(`${GOOD}\n${twin}\n`))
    expect(await run('inspector', 'activation-code', '33010001')).toBe(1)
    expect(await run('inspector', 'activation-code', '33010001', '--agency', '330200AA')).toBe(0)
  })

  it.each([
    ['an empty file', '', 'empty'],
    ['a missing column', 'badgeNumber,name\n1,2', 'agencyCode is missing'],
    ['an unknown column', `${HEADER},phone\n`, 'column 10'],
    ['a column that stands twice', `${HEADER},name\n`, 'column 10'],
    ['a badge that is none', `${HEADER}\n№1,王执法,330100AA,队,33,33,ZF0001,2039-12-31,`, 'line 2: badgeNumber'],
    ['an area that is none', `${HEADER}\n33010001,王执法,330100AA,队,330,33,ZF0001,2039-12-31,`, 'line 2: area'],
    ['a province that is none', `${HEADER}\n33010001,王执法,330100AA,队,33,99,ZF0001,2039-12-31,`, 'line 2: province'],
    ['a short code', `${HEADER}\n33010001,王执法,330100AA,队,33,33,ZF0001,2039-12-31,abc`, 'line 2: activationCode'],
    [
      'a cell too many',
      `${HEADER}\n33010001,王执法,330100AA,队,33,33,ZF0001,2039-12-31,CODE-0001,more`,
      'line 2: 9 cells',
    ],
    ['an open quote', `${HEADER}\n33010001,"王执法,330100AA,队,33,33,ZF0001,2039-12-31,`, 'quoted cell'],
    [
      'a certificate without its number',
      `${HEADER}\n33010001,王执法,330100AA,队,33,33,,2039-12-31,`,
      'line 2: certificateNumber',
    ],
    [
      'a day that is none',
      `${HEADER}\n33010001,王执法,330100AA,队,33,33,ZF0001,2039-02-30,`,
      'line 2: certificateUntil',
    ],
    ['a certificate that is over', `${HEADER}\n33010001,王执法,330100AA,队,33,33,ZF0001,2020-01-01,`, 'is over'],
    [
      'a formula',
      `${HEADER}\n33010001,=王执法,330100AA,队,33,33,ZF0001,2039-12-31,`,
      'line 2: name begins as a formula',
    ],
    [
      'the same badge twice',
      `${HEADER}\n33010001,王执法,330100AA,队,33,33,ZF0001,2039-12-31,\n33010001,王执法,330100AA,队,33,33,ZF0001,2039-12-31,`,
      'line 3',
    ],
  ])('refuses %s whole, naming line and column and no value', async (_what, text, told) => {
    expect(await run('inspector', 'import', sheet(text))).toBe(1)
    expect(errors.join('\n')).toContain(told)
    expect(errors.join('\n')).not.toContain('王执法')
    await run('inspector', 'list', '--json')
    expect(JSON.parse(output[0] ?? '')).toEqual({ inspectors: [] })
  })

  it('takes GB18030, UTF-8 with a mark, Chinese headings and days as agencies write them', async () => {
    // 姓名…: “badgeNumber,姓名,agencyCode,agencyName,area,province,执法证号,有效期至” and “王” in GB18030.
    const gb = Buffer.concat([
      Buffer.from(
        'badgeNumber,name,agencyCode,agencyName,area,province,certificateNumber,certificateUntil\r\n33010001,',
      ),
      Buffer.from([0xcd, 0xf5, 0xd6, 0xb4, 0xb7, 0xa8]),
      Buffer.from(',330100AA,'),
      Buffer.from([0xb6, 0xd3]),
      Buffer.from(',3301,33,ZF33010001,2039/1/5\r\n'),
    ])
    const path = join(folder, 'gb.csv')
    writeFileSync(path, gb)
    expect(await run('inspector', 'import', path)).toBe(0)
    await run('inspector', 'list')
    expect(output).toEqual([expect.stringContaining('队  until 2039-01-05')])
    const chinese =
      '\uFEFF执法编号,姓名,机构代码,机构名称,执法区域,省份,执法证号,有效期至\n33010009,李执法,330100AA,队,3301,33,ZF9999,2039年3月7日'
    expect(await run('inspector', 'import', sheet(chinese))).toBe(0)
    await run('inspector', 'list')
    expect(output.join()).toContain('2039-03-07')
    writeFileSync(path, Buffer.from([0xff, 0xff, 0x00, 0x01]))
    expect(await run('inspector', 'import', path)).toBe(1)
  })

  it('writes a copy with an error column back, in which nothing is a formula, and enrols nobody', async () => {
    const line = (badge: string, name: string): string => `${badge},${name},330100AA,队,3301,33,ZF0001,2039-12-31,`
    const path = sheet([HEADER, line('33010001', '王执法'), line('3', '李执法'), line('33010003', '=cmd()')].join('\n'))
    expect(await run('inspector', 'import', path)).toBe(1)
    const copy = readFileSync(join(folder, 'officers.errors.csv'), 'utf8').split('\r\n')
    expect(copy[0]).toBe(`\uFEFF${HEADER},错误 error`)
    expect(copy[1]?.endsWith(',')).toBe(true)
    expect(copy[2]).toContain('badgeNumber is not as expected')
    expect(copy[3]).toContain("33010003,'=cmd(),")
    expect(await run('inspector', 'list', '--json')).toBe(0)
    expect(JSON.parse(output[0] ?? '')).toEqual({ inspectors: [] })
  })

  it('suspends an officer and lifts it again; a suspended one gets no code', async () => {
    await run('inspector', 'import', sheet(GOOD))
    expect(await run('inspector', 'suspend', '33010001')).toBe(1)
    expect(await run('inspector', 'suspend', '33010001', '--yes', 'suspend officer 33010001')).toBe(0)
    expect(await run('inspector', 'activation-code', '33010001')).toBe(1)
    expect(await run('inspector', 'import', sheet(GOOD))).toBe(0)
    await run('inspector', 'list')
    expect(output.join('\n')).toContain('33010001  area 3301  suspended')
    expect(await run('inspector', 'suspend', '33010001', '--lift')).toBe(0)
    expect(await run('inspector', 'suspend', '33010001', '--lift')).toBe(1)
    expect(await run('inspector', 'activation-code', '33010001')).toBe(0)
    expect(await run('inspector', 'suspend', '99999999', '--yes', 'suspend officer 99999999')).toBe(1)
  })

  it('refuses a file that is not there, and wrong usage', async () => {
    expect(await run('inspector', 'import', join(folder, 'none.csv'))).toBe(1)
    expect(await run('inspector', 'import')).toBe(2)
    expect(await run('inspector', 'list', '--frob')).toBe(2)
    expect(await run('inspector', 'activation-code')).toBe(2)
  })
})
