/** 一页该有的话: patterns by who looks; `down` when the gateway cannot be reached, `everybody` where it is one for all. */
export type ExpectedWords = Readonly<Record<string, readonly string[]>>

const NO_SIGNAL = '没信号|连不上|还没登录|请先登录|不在您的列表|没有可以'
/** Everything but the main thing may be worded anew: what stands here is what somebody would miss. */
const FORM = { everybody: ['姓名', '身份证号', '验证码'], driver: ['绑好了'], owner: ['绑好了'], down: ['身份|绑好了'] }
const OFFICERS_ONLY = { everybody: ['执法|登录'], inspector: ['扫|核验'], down: ['扫|登录|执法'] }

/**
 * What stands on each page of app.json; a page that is missing here fails the check, so that no page is walked blindly.
 * The people are those of the sandbox: 张建国 drives, 陈丽华 represents 示例运输有限公司, all made up.
 */
export const EXPECTED_WORDS: Readonly<Record<string, ExpectedWords>> = {
  'pages/home/index': {
    nobody: ['微信登录', '我的'],
    driver: ['张建国', '从业资格证', '请我代为出示的车辆', '浙Z·10001', '亮 证'],
    owner: ['陈丽华', '示例运输有限公司', '经营许可', '亮 证'],
    inspector: ['扫码核验', '我的'],
    public: ['绑定实名'],
    down: ['微信登录|亮 证|核验|绑定实名'],
  },
  'pages/show/index': {
    nobody: ['给公众看', '亮不了证，不等于没有证'],
    driver: ['给执法看', '对方会看到：张\\*', '换新码', '没信号也能亮'],
    owner: ['对方会看到：示例运输有限公司'],
    everybody: ['给公众看', '没有|不等于|不能'],
    down: ['换新码|亮不了|没信号|不等于'],
  },
  'pages/certificate/index': {
    driver: ['道路运输从业人员从业资格证', '有效', '张建国', '发证机关'],
    owner: ['道路运输经营许可证', '示例运输有限公司'],
    nobody: ['登录'],
    everybody: ['没找到|不在您的列表|不能'],
    down: [NO_SIGNAL],
  },
  'pages/binding/index': FORM,
  'pages/activation/index': {
    everybody: ['机构代码', '执法证号', '激活码'],
    inspector: ['激活好了'],
    down: ['激活'],
  },
  'pages/delegations/index': {
    driver: ['请我代为出示的', '浙Z·10001', '已收下'],
    owner: ['我们请别人代为出示的', '张建国', '收回'],
    nobody: ['登录'],
    everybody: ['没有授权'],
    down: [NO_SIGNAL],
  },
  'pages/authorise/index': {
    owner: ['哪辆车', '浙Z·10001', '司机姓名', '发出授权'],
    driver: ['没有可以授权的车'],
    everybody: [],
    down: [],
  },
  'pages/agents/index': { owner: ['经办人', '撤销'], nobody: ['登录'], everybody: ['没有经办人'], down: [NO_SIGNAL] },
  'pages/appoint/index': { owner: ['经办人'], driver: ['法定代表人'], everybody: [], down: [] },
  'pages/devices/index': {
    nobody: ['登录'],
    everybody: ['这台手机', '手机丢了'],
    down: [`${NO_SIGNAL}|退出`],
  },
  'pages/consents/index': {
    nobody: ['登录'],
    driver: ['到期提醒', '同意'],
    owner: ['到期提醒', '同意'],
    everybody: ['不能办'],
    down: [NO_SIGNAL],
  },
  'pages/cannot-show/index': {
    everybody: ['亮不了证，不等于没有证', '交办运〔2024〕39号', '12328'],
    down: ['亮不了证，不等于没有证'],
  },
  'inspector/pages/scan/index': OFFICERS_ONLY,
  'inspector/pages/result/index': OFFICERS_ONLY,
  'inspector/pages/shift/index': { everybody: ['执法|登录'], inspector: ['名单|太旧'], down: ['登录|执法|名单|太旧'] },
  'inspector/pages/case/index': OFFICERS_ONLY,
  'inspector/pages/lookup/index': {
    everybody: ['执法|登录'],
    inspector: ['查一查', '车牌颜色'],
    down: ['查一查|登录|执法'],
  },
  'verify/pages/check/index': { everybody: ['扫一扫|粘贴', '官方'], down: ['扫一扫|粘贴'] },
  'print/pages/voucher/index': {
    nobody: ['登录'],
    driver: ['打印件执法人员应当认可', '没有可以打印的车辆证照'],
    owner: ['打印件执法人员应当认可', '用途', '开始打印'],
    everybody: ['打印件执法人员应当认可'],
    down: ['打印件执法人员应当认可'],
  },
  'print/pages/codes/index': {
    nobody: ['登录'],
    driver: ['没有打印过凭证'],
    owner: ['没有打印过凭证'],
    everybody: ['不能办'],
    down: [NO_SIGNAL],
  },
  'apply/pages/kinds/index': {
    driver: ['免费', '已有的证', '从业资格证', '补发'],
    owner: ['已有的证', '道路运输证', '补发'],
    nobody: ['登录'],
    everybody: ['免费|不能办|绑定'],
    down: [NO_SIGNAL],
  },
  'apply/pages/form/index': {
    driver: ['免费', '个工作日内办结', '补发', '开始填'],
    owner: ['免费', '个工作日内办结'],
    nobody: ['登录'],
    everybody: [],
    down: [NO_SIGNAL],
  },
  'apply/pages/list/index': { nobody: ['登录'], driver: ['还没有申请|补发'], everybody: [], down: [NO_SIGNAL] },
  'apply/pages/application/index': {
    nobody: ['登录'],
    everybody: ['没有这件申请|不能办|没找到'],
    down: [`${NO_SIGNAL}|没有这件申请`],
  },
  'apply/pages/confirm/index': { nobody: ['登录'], everybody: ['确认码', '看看填了什么'], down: ['确认码|登录'] },
  'practice/pages/start/index': { everybody: ['练习', '练亮证', '练核验'], down: ['练习'] },
  'practice/pages/show/index': { everybody: ['练习码，不是证照'], down: ['练习码，不是证照'] },
  'practice/pages/check/index': { everybody: ['练习：通过', '练习：不通过'], down: ['练习'] },
}
