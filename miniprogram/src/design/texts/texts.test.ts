import { ERROR_CODES } from 'shared-types/vocabulary/error-codes.ts'
import { REASONS } from 'shared-types/vocabulary/reasons.ts'
import { describe, expect, it } from 'vitest'
import { FAILURE_TEXTS } from './failures.ts'
import { REASON_TEXTS } from './reasons.ts'
import { RELATION_TEXTS, STATUS_TEXTS } from './certificates.ts'
import { DELEGATION_TEXTS, ME_TEXTS } from './me.ts'
import { SHOW_TEXTS } from './show.ts'
import { WALLET_TEXTS } from './wallet.ts'

const EXAMPLES = [
  DELEGATION_TEXTS.offer('示例运输', '浙A·12345', '8月1日', '8月7日'),
  DELEGATION_TEXTS.accepted('示例运输', '浙A·12345', '8月7日'),
  DELEGATION_TEXTS.receivedEnded('示例运输', '浙A·12345'),
  DELEGATION_TEXTS.given('林晓峰', '浙A·12345', '8月1日', '8月7日'),
]
const everyText = JSON.stringify([DELEGATION_TEXTS, ME_TEXTS, SHOW_TEXTS, WALLET_TEXTS, RELATION_TEXTS, EXAMPLES])

describe('what people read', () => {
  it('has a sentence of its own for every reason of a verification', () => {
    const sentences = REASONS.map((reason) => REASON_TEXTS[reason])
    expect(sentences.every((sentence) => sentence.endsWith('。'))).toBe(true)
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(REASONS.length - 1)
  })
  it('says what happened and what to do for every error code', () => {
    for (const code of ERROR_CODES) {
      expect(FAILURE_TEXTS[code].title, code).not.toBe('')
      expect(FAILURE_TEXTS[code].words, code).toMatch(/[。]$/)
    }
  })
  it('never calls an authorisation lending, which the law forbids', () => {
    expect(everyText).not.toContain('借')
  })
  it('calls only a valid certificate green, and an unknown state amber', () => {
    const green = Object.entries(STATUS_TEXTS).filter(([, { form }]) => form === 'pass')
    expect(green.map(([status]) => status)).toEqual(['VALID'])
    expect(STATUS_TEXTS.UNKNOWN.form).toBe('doubt')
  })
  it('does not tell from "not found" that somebody has no licence', () => {
    expect(REASON_TEXTS['not-found']).toContain('不能只凭这条认定无证')
  })
})
