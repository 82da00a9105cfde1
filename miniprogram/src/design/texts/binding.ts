import { inLanguages } from '../language.ts'

/** Words of binding the real name 绑定实名. */
export const BINDING_TEXTS = inLanguages({
  zh: {
    title: '绑定实名',
    notice:
      '姓名和身份证号发给您的发证省份核对，验证码发到那里预留的手机号。我们不知道那个号码，也不把身份证号写进日志。',
    name: '姓名',
    idNumber: '身份证号',
    sendCode: '发验证码',
    codeSent: '如果这个人在发证省份有预留手机号，验证码已经发过去了。',
    code: '验证码（6 位）',
    codeAgain: '没收到？再发一次',
    agree: '绑定',
    bound: (name: string) => `绑好了，${name}。`,
    faults: {
      'name-missing': '还没填姓名。',
      'id-number-shape': '身份证号要 18 位，请再看一遍。',
      'code-shape': '验证码是 6 位数字。',
    },
  },
  en: {
    title: 'Bind your real name',
    notice:
      'Name and identity number go to the province that issued your certificate, which sends a code to the phone number it holds. We do not know that number, and we never write the identity number to a log.',
    name: 'Name',
    idNumber: 'Identity number',
    sendCode: 'Send me a code',
    codeSent: 'If this person has a phone number with the issuing province, a code is on its way.',
    code: 'Code (6 digits)',
    codeAgain: 'No code? Send it again',
    agree: 'Bind',
    bound: (name) => `Done, ${name}.`,
    faults: {
      'name-missing': 'The name is missing.',
      'id-number-shape': 'An identity number has 18 characters. Please look again.',
      'code-shape': 'The code has 6 digits.',
    },
  },
})

/** Words of activating an officer's account 执法人员激活. */
export const ACTIVATION_TEXTS = inLanguages({
  zh: {
    title: '执法人员激活',
    hint: '单位管理员给了激活码才用得上。',
    agencyCode: '机构代码',
    badgeNumber: '执法证号',
    code: '激活码',
    missing: '三样都要填。机构代码和证号只有数字和大写字母。',
    agree: '激活',
    activated: '激活好了。现在可以核验。',
  },
  en: {
    title: 'Activate as an officer',
    hint: 'Only with an activation code from your administrator.',
    agencyCode: 'Agency code',
    badgeNumber: 'Badge number',
    code: 'Activation code',
    missing: 'All three are needed. Agency code and badge number have digits and capital letters only.',
    agree: 'Activate',
    activated: 'Activated. You can verify now.',
  },
})
