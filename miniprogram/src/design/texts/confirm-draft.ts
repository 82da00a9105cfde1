import { inLanguages } from '../language.ts'

/** 代填确认: somebody else filled the form in; the person it is for looks it over on the own phone and confirms. */
export const CONFIRM_DRAFT_TEXTS = inLanguages({
  zh: {
    title: '确认代填的申请',
    words: '窗口或家人帮您填好后，会给您 8 位确认码，半小时内有效。您看过、确认了，才算申请。',
    code: '8 位确认码',
    scan: '扫确认码',
    open: '看看填了什么',
    fault: '确认码是 8 位数字，请再看一遍。',
    notFound: '没找到。码可能输错、过期了，或不是填给您的。',
    preparedBy: (name: string) => `${name}帮您填的`,
    materials: '交了这些照片',
    confirm: '没错，确认申请',
    refuse: '不对，不确认',
    refused: '没有确认，什么也没交。要办请让对方重填。',
    until: (moment: string) => `${moment}前确认有效`,
  },
  en: {
    title: 'Confirm an application',
    words:
      'The counter or your family filled it in and gave you an 8-digit code, good for half an hour. It is handed in only when you have looked it over and confirmed it.',
    code: '8-digit code',
    scan: 'Scan the code',
    open: 'See what was filled in',
    fault: 'The code has 8 digits. Please look again.',
    notFound: 'Not found. The code is wrong or too old, or the form is not for you.',
    preparedBy: (name) => `Filled in for you by ${name}`,
    materials: 'Photos handed in',
    confirm: 'This is right, hand it in',
    refuse: 'Not right, do not hand it in',
    refused: 'Nothing was handed in. Ask for it to be filled in anew.',
    until: (moment) => `Confirm by ${moment}`,
  },
})
