import type { ConsentScope } from 'shared-types/vocabulary/consents.ts'
import { inLanguages } from '../language.ts'

/** 一项同意 in words: what is done with it, and what ends with a withdrawal. The version of this text is the gateway's. */
interface ScopeWords {
  readonly name: string
  readonly what: readonly string[]
  readonly ends: readonly string[]
}

interface ConsentWords {
  readonly title: string
  readonly consents: string
  readonly consentsHint: string
  readonly scopes: Readonly<Record<ConsentScope, ScopeWords>>
  readonly states: {
    readonly given: (when: string) => string
    readonly 'not-given': string
    readonly withdrawn: (when: string) => string
    readonly outdated: string
  }
  readonly agree: string
  readonly withdraw: string
  readonly withdrawTitle: string
  readonly withdrawAgree: string
  readonly nothingChanged: string
  readonly notices: string
  readonly noticesHint: string
  readonly bindingNotice: string
  readonly shown: (version: string, when: string) => string
  readonly newer: (version: string) => string
  readonly textVersion: (version: string) => string
}

/** 同意与告知: what may be refused, and what is told because the law is the basis. */
export const CONSENT_TEXTS = inLanguages<ConsentWords>({
  zh: {
    title: '同意与告知',
    consents: '要您同意的事',
    consentsHint: '不同意也能办证、亮证、被核验，一样不少。',
    scopes: {
      reminders: {
        name: '到期提醒',
        what: [
          '证照、年审快到期时，给您的微信发一条消息。',
          '只用到期日和证照种类，消息里不写姓名和号码。',
          '提醒功能开通以后才会发。',
        ],
        ends: ['从现在起不再发提醒。', '亮证、办事都不受影响。', '以后想要了，可以再同意。'],
      },
    },
    states: {
      given: (when: string) => `${when}同意`,
      'not-given': '还没同意',
      withdrawn: (when: string) => `${when}撤回`,
      outdated: '内容改过了，要重新同意才算数',
    },
    agree: '同意',
    withdraw: '撤回同意',
    withdrawTitle: '要撤回同意吗？',
    withdrawAgree: '撤回',
    nothingChanged: '这次没办成，原来怎样还是怎样。',
    notices: '告知过您的事',
    noticesHint: '办证、亮证、路检是发证机关的法定职责。这些是告知，不用您同意。',
    bindingNotice: '实名绑定告知书',
    shown: (version: string, when: string) => `${when}看过 ${version} 版`,
    newer: (version: string) => `现在是 ${version} 版。`,
    textVersion: (version: string) => `文本 ${version} 版`,
  },
  en: {
    title: 'Consents and notices',
    consents: 'What you may agree to',
    consentsHint: 'Without your consent everything else still works: applying, showing, being checked.',
    scopes: {
      reminders: {
        name: 'Reminders',
        what: [
          'A WeChat message when a certificate or review is about to end.',
          'Only the date and the kind of certificate are used; no name, no number in the message.',
          'Messages start once reminders are in service.',
        ],
        ends: [
          'No more reminders from now on.',
          'Showing and applying are not affected.',
          'You can agree again later.',
        ],
      },
    },
    states: {
      given: (when: string) => `Agreed ${when}`,
      'not-given': 'Not agreed',
      withdrawn: (when: string) => `Withdrawn ${when}`,
      outdated: 'The text has changed: it counts once you agree again',
    },
    agree: 'Agree',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw your consent?',
    withdrawAgree: 'Withdraw',
    nothingChanged: 'This did not work. Everything is as it was.',
    notices: 'What you were told',
    noticesHint:
      "Issuing, showing and checking are the authority's duty by law. These are notices and need no consent.",
    bindingNotice: 'Notice of real-name binding',
    shown: (version: string, when: string) => `Version ${version}, read ${when}`,
    newer: (version: string) => `Version ${version} stands now.`,
    textVersion: (version: string) => `Text version ${version}`,
  },
})
