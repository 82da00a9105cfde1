import { inLanguages } from '../language.ts'
import type { ExplainedTreatment } from './treatments.ts'

interface ReleaseRulesWords {
  readonly open: string
  readonly close: string
  readonly loading: string
  readonly failed: string
  readonly again: string
  readonly gone: string
  readonly told: string
  readonly withheld: string
  readonly basis: (text: string) => string
  readonly retention: (text: string) => string
  readonly version: (version: string) => string
  /** What is left of a value, beside the field's name. */
  readonly left: Readonly<Record<ExplainedTreatment | 'exists', string>>
  /** The name of `validNow`, which elsewhere is the beginning of a sentence. */
  readonly validNow: string
  readonly between: string
  readonly field: (name: string, left: string) => string
  /** Whose words these are, and in which language. */
  readonly quoted: string
}

/** 看得到什么、为什么: the frame around the policy's own words, which stay Chinese. */
export const RELEASE_RULES_TEXTS = inLanguages<ReleaseRulesWords>({
  zh: {
    open: '看规则原话：给看什么、不给看什么',
    close: '收起规则',
    loading: '正在取规则……',
    failed: '规则暂时取不到。上面看到的不受影响。',
    again: '再取一次',
    gone: '这个版本的规则已经查不到了，最新的规则在下次打开时给出。',
    told: '给看的',
    withheld: '不给看的',
    basis: (text: string) => `依据：${text}`,
    retention: (text: string) => `看过以后：${text}`,
    version: (version: string) => `规则版本 ${version}。程序执行的就是这一份。`,
    left: {
      'mask:identity-number': '前六后四',
      'mask:personal-name': '只给姓',
      'mask:phone': '前三后四',
      'mask:address': '到县区',
      'mask:vin': '后六位',
      'mask:last-four': '后四位',
      'generalise:province': '到省',
      'generalise:county': '到县区',
      'generalise:year': '到年份',
      exists: '只说有没有',
    },
    validNow: '现在是否有效',
    between: '、',
    field: (name: string, left: string) => `${name}（${left}）`,
    quoted: '下面引的是规则原话。',
  },
  en: {
    open: 'Read the rules: what is shown and what is not',
    close: 'Close the rules',
    loading: 'Getting the rules…',
    failed: 'The rules cannot be got right now. What you see above is not affected.',
    again: 'Try again',
    gone: 'The rules of this version are no longer kept. The newest ones come when you open this again.',
    told: 'Shown',
    withheld: 'Not shown',
    basis: (text: string) => `Legal basis: ${text}`,
    retention: (text: string) => `Afterwards: ${text}`,
    version: (version: string) => `Version ${version} of the rules: the very ones that ran.`,
    left: {
      'mask:identity-number': 'first six, last four',
      'mask:personal-name': 'family name',
      'mask:phone': 'first three, last four',
      'mask:address': 'to the county',
      'mask:vin': 'last six',
      'mask:last-four': 'last four',
      'generalise:province': 'to the province',
      'generalise:county': 'to the county',
      'generalise:year': 'the year',
      exists: 'only whether there is one',
    },
    validNow: 'Whether valid now',
    between: ', ',
    field: (name: string, left: string) => `${name} (${left})`,
    quoted: 'The reasons are quoted from the rules themselves, which are in Chinese.',
  },
})
