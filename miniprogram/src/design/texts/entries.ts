import { ENTRY_FIELDS } from 'shared-types/presentation-code/attestation.ts'
import { inLanguages } from '../language.ts'

/** Words of what stands only in a code 亮证码. */
export interface EntryTexts {
  readonly labels: Readonly<Record<number, string>>
  readonly relations: Readonly<Record<number, string>>
  readonly other: string
}

/** Labels by the field's number, relations by theirs (presentation code RTC1). */
export const ENTRY_TEXTS = inLanguages<EntryTexts>({
  zh: {
    labels: {
      [ENTRY_FIELDS.identityNumberTail]: '证件尾号',
      [ENTRY_FIELDS.validFromDay]: '起始日期',
      [ENTRY_FIELDS.relation]: '关系',
      [ENTRY_FIELDS.authorisedUntilDay]: '授权到',
      [ENTRY_FIELDS.agency]: '执法机构',
      [ENTRY_FIELDS.badge]: '执法证号',
      [ENTRY_FIELDS.purpose]: '事由',
    },
    relations: { 1: '本人', 2: '受托出示', 3: '公司', 4: '法定代表人或经办人' },
    other: '其他',
  },
  en: {
    labels: {
      [ENTRY_FIELDS.identityNumberTail]: 'Last digits of the identity number',
      [ENTRY_FIELDS.validFromDay]: 'Valid from',
      [ENTRY_FIELDS.relation]: 'Shown by',
      [ENTRY_FIELDS.authorisedUntilDay]: 'Authorised until',
      [ENTRY_FIELDS.agency]: 'Enforcement agency',
      [ENTRY_FIELDS.badge]: 'Badge number',
      [ENTRY_FIELDS.purpose]: 'Purpose',
    },
    relations: {
      1: 'The holder',
      2: 'A driver authorised to show it',
      3: 'The company',
      4: 'Legal representative or agent',
    },
    other: 'Other',
  },
})
