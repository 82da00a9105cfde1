import { inLanguages } from '../language.ts'

/** Words of scanning. */
export const SCAN_TEXTS = inLanguages({
  zh: {
    title: '扫码核验',
    camera: '扫一扫',
    picture: '选一张码的图片',
    open: '扫码核验',
    typed: '粘贴码的文字',
    typedAgree: '核验这段文字',
    typedEmpty: '还没填码的文字。',
    publicHint: '扫司机亮的码，只告诉您：是不是真的、现在有没有效、是哪种证照。不用登录。',
    inspectorHint: '请对方亮“给执法看”的码。公众码也能查。',
    failures: {
      cancelled: '您取消了，没有扫码。',
      'no-code-found': '图片里没找到码。请截全、截清楚，或换一张。',
      'picture-unreadable': '这个文件打不开。请选手机截图或照片。',
      'not-permitted': '没有相机权限。请在设置里打开，或选一张图片。',
      'privacy-refused': '您没同意隐私指引，扫不了码。可以在下面粘贴码的文字，也可以再点“扫一扫”重新选。',
    },
    stock: (moment: string) => `信任名单${moment}更新，没信号也能核验。`,
    stockStale: (moment: string) => `信任名单是${moment}的，已经过期。有信号时打开一次就会更新。`,
    stockNone: '还没有信任名单，没信号时核验不了。有信号时打开一次就会备好。',
    stockNoBigInt: '这台手机太旧，没信号时核验不了，请联网核验。',
  },
  en: {
    title: 'Verify a code',
    camera: 'Scan',
    picture: 'Choose a picture of a code',
    open: 'Verify a code',
    typed: 'Paste the text of a code',
    typedAgree: 'Verify this text',
    typedEmpty: 'The text of a code is missing.',
    publicHint:
      'Scan the code that a driver shows. You learn only whether it is genuine, whether it is valid now, and what kind it is. No sign-in needed.',
    inspectorHint: 'Ask for the code "To an officer". A code for anybody can be checked too.',
    failures: {
      cancelled: 'Cancelled: nothing was scanned.',
      'no-code-found': 'No code was found in the picture. Take it whole and sharp, or choose another.',
      'picture-unreadable': 'This file cannot be opened. Choose a screenshot or a photo.',
      'not-permitted': 'The camera is not allowed. Allow it in the settings, or choose a picture.',
      'privacy-refused':
        'You did not agree to the privacy notice, so nothing can be scanned. Paste the text of the code below, or press Scan to choose again.',
    },
    stock: (moment) => `Trust list of ${moment}: codes can be verified without network too.`,
    stockStale: (moment) =>
      `The trust list is of ${moment} and too old. Open this page once with a signal to renew it.`,
    stockNone: 'No trust list yet, so nothing can be verified without network. Open this page once with a signal.',
    stockNoBigInt: 'This phone is too old to verify without network. Please verify online.',
  },
})

/** Words of the verdict 核验结论. */
export const VERDICT_TEXTS = inLanguages({
  zh: {
    title: '核验结论',
    checking: '正在核验',
    words: { pass: '通过', doubt: '还需核对', fail: '不通过', unusable: '码用不了', forged: '这个码是假的' },
    passOffline: '通过（没联网）',
    groundOnline: '证照是真的，刚联网查过，有效。',
    groundStale: (moment: string) => `证照是真的，状态是${moment}的。`,
    groundOffline: '签名是真的，没联网查现在的状态。',
    groundNoList: '这台手机还没有信任名单，没联网时认不出签名。有信号再查一次，或按车牌查。',
    lookAtPerson: '请再看一眼：人、车对得上吗？',
    age: (moment: string) => `${moment} 查的`,
    ageOffline: (list: string, state: string) => `名单是${list}的，证照状态是${state}的`,
    notAgainstPerson: '这说的是码，不是证照。亮不了证，不等于没有证。',
    doubtNext: '亮不了证，不等于没有证：可以看打印件或 IC 卡，或按车牌查（交办运〔2024〕39号）。',
    failNext: '当事人有异议，请他向发证机关核实，也可以按车牌再查一次。',
    certificates: '码里的证照',
    otherKind: '其他证照',
    why: '看得到什么、为什么',
    whyPublic: '公众只看得到：是不是真的、现在有没有效、是哪种证照。姓名只露一个字，号码、住址、照片都不给看。',
    whyInspector: '执法核验给看规定的项。这次查看记在持证人的查看记录里。',
    whyOffline: '没联网，只看得到码里带的内容。',
    again: '再扫一个',
    retry: '联网再查一次',
    receipt: (id: string) => `核验编号 ${id}`,
    lost: '没有要核验的码。请扫码。',
  },
  en: {
    title: 'Verdict',
    checking: 'Checking',
    words: {
      pass: 'Pass',
      doubt: 'Check further',
      fail: 'Fail',
      unusable: 'Code cannot be used',
      forged: 'This code is forged',
    },
    passOffline: 'Pass (offline)',
    groundOnline: 'The certificates are genuine, and valid: just checked online.',
    groundStale: (moment) => `The certificates are genuine. Their state is of ${moment}.`,
    groundOffline: 'The signature is genuine. The present state was not checked online.',
    groundNoList:
      'This phone has no trust list yet, so it cannot tell the signature without network. Check again with a signal, or look up the plate.',
    lookAtPerson: 'Look once more: are these the person and the vehicle?',
    age: (moment) => `Checked ${moment}`,
    ageOffline: (list, state) => `Trust list of ${list}, state of the certificates of ${state}`,
    notAgainstPerson:
      'This is about the code, not about the papers. Not being able to show a certificate does not mean that there is none.',
    doubtNext:
      'Not being able to show a certificate does not mean that there is none. Look at the printed copy or IC card, or look up the plate (ministry notice 39 of 2024).',
    failNext: 'Anybody who disagrees can ask the issuing authority. The plate can be looked up as well.',
    certificates: 'Certificates in this code',
    otherKind: 'Another certificate',
    why: 'What is shown, and why',
    whyPublic:
      'Anybody sees only whether it is genuine, whether it is valid now, and what kind it is. One character of the name; no numbers, address or photo.',
    whyInspector: 'An officer sees what the rules allow. The holder can see that this check was made.',
    whyOffline: 'Without network only what stands in the code is shown.',
    again: 'Scan another',
    retry: 'Check again online',
    receipt: (id) => `Check number ${id}`,
    lost: 'There is no code to verify. Please scan one.',
  },
})

/** 一句话: why one certificate is not in order. `which` is made by the function of that name. */
export const SENTENCE_TEXTS = inLanguages({
  zh: {
    which: (title: string, plate: string | undefined) => `这本${title}${plate ? `（${plate}）` : ''}`,
    expired: (which: string, date: string | undefined) => `${which}${date ?? ''}过期了。`,
    ended: {
      SUSPENDED: (which: string) => `${which}正在暂扣。`,
      REPLACED: (which: string) => `${which}已经换发新证，旧证不再有效。`,
      CANCELLED: (which: string) => `${which}已经注销。`,
      REVOKED: (which: string) => `${which}已经吊销。`,
      WITHDRAWN: (which: string) => `${which}已经撤销。`,
      UNKNOWN: (which: string) => `${which}状态说不清。`,
    },
  },
  en: {
    which: (title, plate) => `${title}${plate ? ` (${plate})` : ''}`,
    expired: (which, date) => `${which}: expired${date ? ` on ${date}` : ''}.`,
    ended: {
      SUSPENDED: (which) => `${which}: suspended.`,
      REPLACED: (which) => `${which}: replaced by a new one, and no longer valid.`,
      CANCELLED: (which) => `${which}: cancelled.`,
      REVOKED: (which) => `${which}: revoked.`,
      WITHDRAWN: (which) => `${which}: withdrawn.`,
      UNKNOWN: (which) => `${which}: its state is not clear.`,
    },
  },
})
