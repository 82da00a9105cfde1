import type { MatchResult, MatchSubject } from 'shared-types/vocabulary/match.ts'
import { inLanguages } from '../language.ts'

interface MatchWords {
  readonly title: string
  readonly subjects: Readonly<Record<MatchSubject, string>>
  readonly results: Readonly<Record<MatchResult, string>>
  readonly authorised: string
  readonly noAuthorisation: string
  readonly note: string
  readonly trailer: string
  readonly dangerousGoods: string
}

/** Words of what fits together 对得上吗. */
export const MATCH_TEXTS = inLanguages<MatchWords>({
  zh: {
    title: '人、车、户对得上吗',
    subjects: {
      company: '车辆业户',
      'permit-number': '经营许可证号',
      category: '资格和车辆业务',
      'driving-class': '准驾车型',
      'operating-area': '经营区域',
      authorisation: '授权亮证',
    },
    results: { same: '一致', different: '对不上', 'not-applicable': '不适用', 'cannot-tell': '没法比' },
    authorised: '有授权记录',
    noAuthorisation: '没有授权记录，不是违法',
    note: '只作参考，不改变核验结论。',
    trailer: '挂车可以是别家公司的。',
    dangerousGoods: '危货运单另行核对。',
  },
  en: {
    title: 'Do person, vehicle and company fit?',
    subjects: {
      company: 'Company of the vehicle',
      'permit-number': 'Permit number',
      category: 'Qualification and business',
      'driving-class': 'Driving class',
      'operating-area': 'Operating area',
      authorisation: 'Authorisation to show',
    },
    results: {
      same: 'fits',
      different: 'does not fit',
      'not-applicable': 'does not apply',
      'cannot-tell': 'cannot be compared',
    },
    authorised: 'on record',
    noAuthorisation: 'none on record, which is no offence',
    note: 'For information: it changes nothing about the verdict.',
    trailer: 'A trailer may be of another company.',
    dangerousGoods: 'Check the dangerous-goods waybill separately.',
  },
})
