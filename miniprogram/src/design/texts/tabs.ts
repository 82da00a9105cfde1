import { inLanguages } from '../language.ts'

/** Names of the tabs. */
export const TAB_TEXTS = inLanguages({
  zh: { wallet: '证照', apply: '办事', verify: '核验', me: '我的' },
  en: { wallet: 'Wallet', apply: 'Apply', verify: 'Verify', me: 'Me' },
})
