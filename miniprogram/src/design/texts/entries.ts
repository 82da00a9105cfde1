import { ENTRY_FIELDS } from 'shared-types/presentation-code/attestation.ts'

/** Words of what stands only in a code 亮证码. */
export const ENTRY_TEXTS: {
  readonly labels: Readonly<Record<number, string>>
  readonly relations: Readonly<Record<number, string>>
  readonly other: string
} = {
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
}
