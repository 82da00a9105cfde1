import type { Delegation } from 'shared-types/contracts/delegations.ts'
import { describe, expect, it } from 'vitest'
import { delegationActions, delegationSentence } from './delegation-words.ts'

const NOW = Date.parse('2026-07-30T08:00:00Z')
const offer: Delegation = {
  delegationId: 'd1',
  side: 'received',
  state: 'offered',
  kind: 5,
  plateNumber: '浙A12345',
  companyName: '示例运输',
  from: '2026-08-01',
  to: '2026-08-07',
}

describe('an authorisation to show a vehicle’s certificate', () => {
  it('reads as the company’s request, with its days', () => {
    expect(delegationSentence(offer, NOW, 'zh')).toBe('示例运输请您代为出示浙A·12345的道路运输证，8月1日到8月7日。')
  })
  it('can be taken or refused by the driver, and only taken back by the company', () => {
    expect(delegationActions(offer)).toEqual(['accept', 'refuse'])
    expect(delegationActions({ ...offer, state: 'accepted' })).toEqual(['give-up'])
    expect(delegationActions({ ...offer, side: 'given' })).toEqual(['take-back'])
  })
  it('that has ended can only be read', () => {
    expect(delegationActions({ ...offer, state: 'ended' })).toEqual([])
    expect(delegationSentence({ ...offer, state: 'ended' }, NOW, 'zh')).toContain('不再带它')
  })
})
