import { inLanguages } from '../language.ts'

/** Words of the first screen: what this is, what is used, signing in. */
export const WELCOME_TEXTS = inLanguages({
  zh: {
    title: '道路运输电子证照',
    words: '看证、亮证、验证，都在这里。免费。',
    noticeTitle: '先说清楚我们用什么',
    notice: [
      '登录只用微信给的编号，不要手机号、头像、昵称。',
      '绑定实名时用姓名、身份证号和验证码，只用来向发证机关核对。',
      '证照内容每次现取，网关不存。没信号要亮的码存在这台手机里，退出就清掉。',
      '谁看过、看了哪几项，都会记下来，您能查。',
    ],
    noticeBasis: '办证、亮证、路检是发证机关的法定职责，这里是告知，不是索要同意。',
    signIn: '微信登录',
    signInPreview: '这里是网页预览，没有微信。请在最上面的演示条里选一个人。',
    signInFailed: '微信没给登录凭证。请检查网络再试。',
  },
  en: {
    title: 'Road transport certificates',
    words: 'See, show and verify certificates. Free of charge.',
    noticeTitle: 'What we use',
    notice: [
      'Signing in uses only the number that WeChat gives us: no phone number, picture or nickname.',
      'Binding your real name uses name, identity number and a code, only to check them with the issuing authority.',
      'Certificates are fetched each time; the gateway does not keep them. Codes for showing without network stay on this phone and are cleared when you sign out.',
      'Who looked at what is recorded, and you can see it.',
    ],
    noticeBasis:
      "Issuing, showing and checking certificates is the authority's duty by law. This is a notice, not a request for consent.",
    signIn: 'Sign in with WeChat',
    signInPreview: 'This is the web preview, without WeChat. Choose a person in the demo bar at the top.',
    signInFailed: 'WeChat gave no sign-in code. Check the network and try again.',
  },
})
