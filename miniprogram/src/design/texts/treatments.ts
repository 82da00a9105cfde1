import type { Relation } from 'shared-types/vocabulary/people.ts'
import { inLanguages } from '../language.ts'

/** The rules of a release by which a field is not shown in full; one that is not listed is told by its family. */
export const EXPLAINED_TREATMENTS = [
  'mask:identity-number',
  'mask:personal-name',
  'mask:phone',
  'mask:address',
  'mask:vin',
  'mask:last-four',
  'generalise:province',
  'generalise:county',
  'generalise:year',
] as const
export type ExplainedTreatment = (typeof EXPLAINED_TREATMENTS)[number]

interface TreatmentWords {
  readonly heading: string
  readonly shownWhole: string
  readonly rules: Readonly<Record<ExplainedTreatment, string>>
  /** Why something is not there at all, by what the viewer has to do with the certificate. */
  readonly missing: Readonly<Record<Relation, string>>
}

/** 看得到什么、为什么: why a field of a certificate is shown in part or not at all. */
export const TREATMENT_RULE_TEXTS = inLanguages<TreatmentWords>({
  zh: {
    heading: '看得到什么、为什么',
    shownWhole: '上面的项都是全的，没有遮。',
    rules: {
      'mask:identity-number': '中间几位不显示：您认得出就够，旁人看屏幕也抄不走。',
      'mask:personal-name': '只显示姓：名称是人名，不必写全。',
      'mask:phone': '中间四位不显示：您认得出就够，旁人看屏幕也抄不走。',
      'mask:address': '只显示到县区：够用就好。',
      'mask:vin': '只显示后六位：够认车就好。',
      'mask:last-four': '只显示后四位：够核对就好。',
      'generalise:province': '只显示到省：够用就好。',
      'generalise:county': '只显示到县区：够用就好。',
      'generalise:year': '只显示年份：够用就好。',
    },
    missing: {
      own: '自己的证照，写了什么就给您看什么。没列出来的项，是发证机关的记录里没有。',
      company: '公司的证照给公司看。个人的电话、身份证号不在这里给看；别的没列出来，是发证机关的记录里没有。',
      agent: '您是经办人，看得到公司办事要用的项。个人的电话、身份证号不在这里给看。',
      authorised: '这本证是公司的。您代为出示，只给看亮证要用的项；证号、车架号、法定代表人、地址不给看。',
    },
  },
  en: {
    heading: 'What is shown, and why',
    shownWhole: 'Everything above is shown in full.',
    rules: {
      'mask:identity-number': 'Middle digits hidden: enough for you to recognise it, nothing for others to copy.',
      'mask:personal-name': "Family name only: it is a person's name and need not be written out.",
      'mask:phone': 'Middle four digits hidden: enough for you to recognise it, nothing for others to copy.',
      'mask:address': 'To the county only: no more is needed.',
      'mask:vin': 'Last six characters only: enough to tell the vehicle.',
      'mask:last-four': 'Last four only: enough to compare.',
      'generalise:province': 'The province only: no more is needed.',
      'generalise:county': 'To the county only: no more is needed.',
      'generalise:year': 'The year only: no more is needed.',
    },
    missing: {
      own: "Your own certificate: you see whatever stands on it. What is not listed is not in the issuer's record.",
      company:
        "The company sees its certificate. Phone and identity numbers of persons are not shown here; whatever else is not listed is not in the issuer's record.",
      agent: "As the company's agent you see what its business needs. Phone and identity numbers are not shown here.",
      authorised:
        "This certificate is the company's. To show it for them you see only what that needs; certificate number, VIN, legal representative and address are not shown.",
    },
  },
})
