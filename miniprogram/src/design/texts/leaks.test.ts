import { BUSINESS_SCOPE_CODES } from 'shared-types/vocabulary/business-scopes.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { QUALIFICATION_CATEGORY_CODES } from 'shared-types/vocabulary/qualification-categories.ts'
import { VEHICLE_TYPE_CODES } from 'shared-types/vocabulary/vehicle-types.ts'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../language.ts'
import { CODE_LIST_TEXTS } from './code-lists.ts'
import { kindTitle } from './certificate-kinds.ts'
import { hanLeaks, latinLeaks } from 'shared-types/vocabulary/testing/foreign-words.ts'
import { everyText, textTables } from './testing/read-texts.ts'

/** Sources of the phone outside the texts; titles in page configurations are WeChat's and stay Chinese. */
const SOURCES = import.meta.glob(
  ['../../**/*.{ts,tsx}', '!../../**/*.{test,config}.{ts,tsx}', '!../../**/testing/**', '!../../design/texts/**'],
  { eager: true, query: '?raw', import: 'default' },
)

/** What a source says outside of comments. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*/g, '$1')
}

describe('the languages', () => {
  it('have every text twice, and nothing that stands in one alone', () => {
    const tables = textTables()
    expect(tables.length).toBeGreaterThan(10)
    for (const { name, table } of tables) expect(Object.keys(table ?? {}), name).toEqual([...LANGUAGES])
    const places = (language: 'zh' | 'en') => everyText(language).map(({ place }) => place.replace(`.${language}`, ''))
    expect(places('en').sort()).toEqual(places('zh').sort())
  })

  it('stay apart: no English and no code of ours in a Chinese text', () => {
    const leaks = everyText('zh').filter(({ text }) => latinLeaks(text).length > 0)
    expect(leaks).toEqual([])
  })

  it('stay apart: no Chinese in an English text', () => {
    const leaks = everyText('en').filter(({ text }) => hanLeaks(text).length > 0)
    expect(leaks).toEqual([])
  })

  it('leave no text empty', () => {
    for (const language of LANGUAGES) {
      for (const { place, text } of everyText(language)) expect(text.trim(), place).not.toBe('')
    }
  })

  it('never call an authorisation lending, which the law forbids', () => {
    for (const { place, text } of everyText('zh')) expect(text, place).not.toContain('借')
    for (const { place, text } of everyText('en')) expect(text, place).not.toMatch(/\b(lend|borrow|rent)/i)
  })

  it('have words for every code of the lists and every kind of certificate', () => {
    for (const language of LANGUAGES) {
      const { qualificationCategory, businessScope, vehicleType } = CODE_LIST_TEXTS[language]
      for (const code of QUALIFICATION_CATEGORY_CODES) expect(qualificationCategory(code), code).toBeDefined()
      for (const code of BUSINESS_SCOPE_CODES) expect(businessScope(code), code).toBeDefined()
      for (const code of VEHICLE_TYPE_CODES) expect(vehicleType(code), code).toBeDefined()
      for (const kind of CERTIFICATE_KINDS) expect(kindTitle(kind, language), String(kind)).toBeDefined()
    }
    const labels = QUALIFICATION_CATEGORY_CODES.map((code) => CODE_LIST_TEXTS.en.qualificationCategory(code))
    expect(labels.filter((label) => hanLeaks(label ?? '').length > 0)).toEqual([])
    expect(new Set(labels).size).toBe(labels.length)
  })
})

describe('sentences for people', () => {
  /** Facts, not sentences: what plates end in, and what the practice code itself holds as data. */
  const FACTS = ["'挂'", '[挂学警港澳使领]', "'练习码，不是证照'"]

  it('stand among the texts and nowhere else', () => {
    expect(Object.keys(SOURCES).length).toBeGreaterThan(100)
    const leaks = Object.entries(SOURCES).filter(([, source]) => {
      const code = withoutComments(String(source))
      const prose = FACTS.reduce((rest, fact) => rest.replaceAll(fact, ''), code)
      return hanLeaks(prose).length > 0 || /(?:label|title|words|hint)="[^"]+"/.test(prose)
    })
    expect(leaks.map(([file]) => file)).toEqual([])
  })

  it('are found when somebody writes one elsewhere', () => {
    expect(hanLeaks(withoutComments("/** 亮证 */ const a = '亮证' // 说明"))).toEqual(['亮证'])
    expect(latinLeaks('状态 VALID，annual-review-overdue，Wi-Fi，浙A·12345，准驾车型 A2')).toEqual([
      'VALID',
      'annual-review-overdue',
    ])
    expect(hanLeaks('Name: 林*，switch 中文')).toEqual(['林', '，'])
  })
})
