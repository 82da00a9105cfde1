import { inLanguages } from '../language.ts'

/** Words of a verdict that the phone gives itself, and of preparing for it. */
export const OFFLINE_TEXTS = inLanguages({
  zh: {
    passGround: (list: string) => `签名是真的，状态名单是${list}的，没说有问题。`,
    phoneTooOld: '这台手机太旧，没联网时认不出真假。有信号再查一次，或按车牌查。',
    stateListOld: (list: string) => `码是真的，状态名单是${list}的，超过一天了。有信号再查一次，或按车牌查。`,
    listed: {
      suspended: (title: string, list: string) => `这本${title}在${list}的名单里是暂扣。有信号再查一次，或按车牌查。`,
      ended: (title: string, list: string) => `这本${title}在${list}的名单里已经不再有效。`,
      'right-ended': (title: string, list: string) =>
        `对方出示这本${title}的权限，在${list}的名单里已经收回。证照本身未必有问题，请按车牌查。`,
    },
    tags: { expired: '过期', suspended: '暂扣', ended: '失效', 'right-ended': '权限收回' },
    age: (trust: string, list: string, state: string) =>
      `信任名单是${trust}的，状态名单是${list}的，证照状态是${state}的`,
    own: '这是这台手机自己亮的码，不能拿来查自己。',
  },
  en: {
    passGround: (list) => `The signature is genuine, and the state list of ${list} says nothing against it.`,
    phoneTooOld:
      'This phone is too old to tell a signature without network. Check again with a signal, or look up the plate.',
    stateListOld: (list) =>
      `The code is genuine, but the state list is of ${list}, more than a day ago. Check again with a signal, or look up the plate.`,
    listed: {
      suspended: (title, list) =>
        `${title}: suspended by the list of ${list}. Check again with a signal, or look up the plate.`,
      ended: (title, list) => `${title}: no longer valid by the list of ${list}.`,
      'right-ended': (title, list) =>
        `${title}: by the list of ${list} the right to show it was taken back. The certificate itself may be in order: look up the plate.`,
    },
    tags: { expired: 'Expired', suspended: 'Suspended', ended: 'No longer valid', 'right-ended': 'Right taken back' },
    age: (trust, list, state) => `Trust list of ${trust}, state list of ${list}, state of the certificates of ${state}`,
    own: 'This code was shown by this very phone: nobody checks himself.',
  },
})

/** Words of the officer's preparation 备好今天. */
export const SHIFT_TEXTS = inLanguages({
  zh: {
    title: '备好今天',
    open: '备好今天',
    hint: '出门前按一下，没信号也能核验一整天。',
    ready: (moment: string) => `名单${moment}更新，今天可离线使用。`,
    readyUntil: (moment: string) => `没信号也能核验，状态名单管到${moment}。`,
    stateMissing: '还没有状态名单：没信号时看不出暂扣和吊销。按一下“备好今天”。',
    old: (moment: string) => `名单是${moment}的，旧了。有信号时按一下“备好今天”。`,
    none: '还没备好，没信号时核验不了。',
    working: '正在取名单，取好会自己核对签名。',
    done: '备好了，可以开飞行模式上路。',
    offline: '现在连不上网。手里的名单照样能用，有信号会自己更新。',
    again: '再取一次',
    trust: '信任名单',
    state: '状态名单',
    issued: (moment: string, until: string) => `${moment}的，管到${until}`,
    missing: '还没有',
    tooOld: '这台手机太旧，没信号时核验不了。有信号时照常联网核验。',
    full: '手机存不下名单，关掉小程序就没了。请清一清手机空间。',
    names: { 'trust-list': '信任名单', withdrawals: '状态名单' },
    refused: {
      malformed: (list: string) => `收到的${list}是坏的，没有采用。`,
      'unknown-list-key': (list: string) => `收到的${list}不是认得的机构签的，没有采用。`,
      'unknown-key': (list: string) => `收到的${list}不是认得的机构签的，没有采用。`,
      'bad-signature': (list: string) => `收到的${list}签名对不上，没有采用。`,
      'list-key-not-valid': (list: string) => `签${list}的密钥不能用了，没有采用。`,
      'key-not-valid': (list: string) => `签${list}的密钥不能用了，没有采用。`,
      'version-rolled-back': (list: string) => `收到的${list}比手里的旧，没有采用。`,
      'same-version-other-bytes': (list: string) => `收到的${list}和手里的同一版却不一样，没有采用。`,
      'key-number-reused': (list: string) => `收到的${list}里一个编号换了密钥，没有采用。`,
    },
    refusedNext: '还用原来那份。请把这句话告诉单位管理员。',
    refusedNone: '手里也没有旧的。请把这句话告诉单位管理员。',
  },
  en: {
    title: 'Prepare for today',
    open: 'Prepare for today',
    hint: 'Press once before you leave, and codes can be checked all day without a signal.',
    ready: (moment) => `Lists of ${moment}: ready for today without network.`,
    readyUntil: (moment) => `Works without a signal; the state list counts until ${moment}.`,
    stateMissing: 'No state list yet: without a signal suspensions cannot be seen. Press "Prepare for today".',
    old: (moment) => `The lists are of ${moment} and too old. Press "Prepare for today" with a signal.`,
    none: 'Not prepared: nothing can be checked without a signal.',
    working: 'Fetching the lists and checking their signatures.',
    done: 'Prepared. You can go into aeroplane mode.',
    offline: 'No network now. The lists on this phone still work, and are renewed when there is a signal.',
    again: 'Fetch again',
    trust: 'Trust list',
    state: 'State list',
    issued: (moment, until) => `of ${moment}, until ${until}`,
    missing: 'none yet',
    tooOld: 'This phone is too old to verify without a signal. With a signal codes are verified online as usual.',
    full: 'The phone has no room for the lists: they are gone when the mini-program closes. Please make room.',
    names: { 'trust-list': 'trust list', withdrawals: 'state list' },
    refused: {
      malformed: (list) => `The ${list} that came is damaged and was not taken.`,
      'unknown-list-key': (list) => `The ${list} that came is signed by nobody known and was not taken.`,
      'unknown-key': (list) => `The ${list} that came is signed by nobody known and was not taken.`,
      'bad-signature': (list) => `The signature of the ${list} that came does not match; it was not taken.`,
      'list-key-not-valid': (list) => `The key that signed the ${list} may no longer be used; it was not taken.`,
      'key-not-valid': (list) => `The key that signed the ${list} may no longer be used; it was not taken.`,
      'version-rolled-back': (list) => `The ${list} that came is older than the one here and was not taken.`,
      'same-version-other-bytes': (list) =>
        `The ${list} that came has the same version as the one here and other content; it was not taken.`,
      'key-number-reused': (list) => `In the ${list} that came a number names another key; it was not taken.`,
    },
    refusedNext: 'The one before stays in use. Please tell your administrator this sentence.',
    refusedNone: 'There is no older one either. Please tell your administrator this sentence.',
  },
})
