import type { Random } from './random.ts'

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦',
]
const TWO_CHARACTER_SURNAMES = ['欧阳', '司马', '诸葛', '上官', '夏侯', '皇甫', '尉迟', '令狐']
const MALE_GIVEN = [...'伟强磊军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢建国志海东亮成']
const FEMALE_GIVEN = [...'芳娜敏静丽艳娟霞秀燕玲桂英梅红兰凤洁雪琳晶倩颖露瑶怡婷慧莹萍莉']
/** Characters beyond the Basic Multilingual Plane: two UTF-16 units each, where careless masks break. */
const RARE_GIVEN = ['𠮷', '𬭩', '𬎆', '𡈽', '𣗋', '𬱖']
const MINORITY_NAMES = [
  '阿卜杜拉·买买提',
  '古丽娜尔·吐尔逊',
  '艾力·阿不都热依木',
  '热依汗古丽·司马义',
  '买买提江·吾买尔',
  '扎西·多吉',
  '努尔兰·别克',
  '阿依古丽·阿不都拉',
]

/** 姓名 of an invented person: two-character surnames, minority names with `·` and rare characters among them. */
export function makePersonName(random: Random, sex: 'male' | 'female'): string {
  const chance = random.next()
  if (chance < 0.012) return random.pick(MINORITY_NAMES)
  const surname = chance < 0.03 ? random.pick(TWO_CHARACTER_SURNAMES) : random.pick(SURNAMES)
  const given = sex === 'male' ? MALE_GIVEN : FEMALE_GIVEN
  const first = chance > 0.997 ? random.pick(RARE_GIVEN) : random.pick(given)
  return surname + first + (random.next() < 0.7 ? random.pick(given) : '')
}

const COMPANY_WORDS = [...'安达顺通恒远鸿运腾飞捷诚信联华瑞丰泰盛源广宏翔']
const COMPANY_FORMS = {
  freight: ['货物运输有限公司', '物流有限公司', '集装箱运输有限公司', '供应链管理有限公司'],
  bus: ['长途客运有限公司', '旅游客运有限公司'],
  hazmat: ['化工物流有限公司', '危险品运输有限公司'],
  taxi: ['出租汽车有限公司'],
  platform: ['出行科技有限公司'],
  radioactive: ['同位素运输有限公司'],
} as const
const LONG_COMPANY_FORM = '国际多式联运供应链管理服务（集团）股份有限公司道路普通货物运输分公司'

/** Business of an invented company. */
export type CompanyTrade = keyof typeof COMPANY_FORMS

/** 业户名称 of an invented company; about one in sixty is very long. */
export function makeCompanyName(random: Random, city: string, trade: CompanyTrade): string {
  const words = random.pick(COMPANY_WORDS) + random.pick(COMPANY_WORDS)
  const form = random.next() < 0.016 ? LONG_COMPANY_FORM : random.pick(COMPANY_FORMS[trade])
  return `${city}沙箱${words}${form}`
}
