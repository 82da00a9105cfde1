import { inLanguages } from '../language.ts'

/** Words of 我的: who I am, settings, sign-out. */
export const ME_TEXTS = inLanguages({
  zh: {
    kinds: { public: '还没绑定实名', holder: '已绑定实名', inspector: '执法人员' },
    language: '语言',
    textSize: '字号',
    textSizes: { '1': '标准', '1.25': '大', '1.5': '特大' },
    signOut: '退出登录',
    signOutTitle: '要退出登录吗？',
    signOutWords: '这台手机里备好的码会清掉，正在亮的码也会失效。下次要重新登录。',
    signOutOffline: '没信号，退不干净：码已从这台手机清掉，有信号时请再退一次。',
    about: '演示版。人、车、公司都是编的。',
  },
  en: {
    kinds: { public: 'Real name not bound yet', holder: 'Real name bound', inspector: 'Enforcement officer' },
    language: 'Language',
    textSize: 'Size of print',
    textSizes: { '1': '100%', '1.25': '125%', '1.5': '150%' },
    signOut: 'Sign out',
    signOutTitle: 'Sign out?',
    signOutWords:
      'Codes kept on this phone are cleared, and a code on show stops working. Next time you sign in again.',
    signOutOffline:
      'No network, so this is not complete: the codes are cleared from this phone. Sign out again when there is a signal.',
    about: 'Demonstration. People, vehicles and companies are made up.',
  },
})
