import { inLanguages } from '../language.ts'

/** Words of the two ways to prove who one is 身份证明方式; name and number alone never suffice. */
export const IDENTITY_PROOF_TEXTS = inLanguages({
  zh: {
    choice: '怎么证明是您本人',
    methods: { 'phone-code': '手机验证码', 'platform-identity': '平台凭证' },
    platformNotice:
      '手机号换了、收不到验证码？可以用身份核验平台的一次性凭证。姓名、身份证号和凭证只用来核对，凭证用过就作废。',
    token: '一次性凭证',
    tokenHint: '在身份核验平台核验本人后，把它给的凭证粘贴到这里。',
    tokenFault: '凭证没贴全。它由字母、数字和少数符号组成，至少 8 位。',
    refused: '姓名、身份证号、凭证里有一样不对，或凭证已经用过、过期了。请核对，或重新取一个凭证。',
  },
  en: {
    choice: 'How you prove who you are',
    methods: { 'phone-code': 'Code by phone', 'platform-identity': 'Identity platform' },
    platformNotice:
      'New phone number, no code coming? Use a one-time token of the identity platform. Name, number and token are only compared, and a token works once.',
    token: 'One-time token',
    tokenHint: 'Confirm yourself at the identity platform, then paste the token it gives you here.',
    tokenFault: 'The token is not complete. It has letters, digits and a few signs, at least 8.',
    refused:
      'Name, identity number or token does not match, or the token was used or is over. Check them, or get a new token.',
  },
})
