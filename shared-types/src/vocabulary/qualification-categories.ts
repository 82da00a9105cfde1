/** 从业资格类别, JT/T 697.7-2014 clause 5.22 (as read in one public implementation; wording of labels shortened). */
const QUALIFICATION_CATEGORIES: Readonly<Record<string, string>> = {
  '01001': '客运驾驶员',
  '02001': '货运驾驶员',
  '03001': '危险货物运输驾驶员',
  '03002': '危险货物装卸管理员',
  '03003': '危险货物押运员',
  '03004': '危险货物专职安全员',
  '03005': '剧毒化学品运输驾驶员',
  '03006': '剧毒化学品装卸管理员',
  '03007': '剧毒化学品押运员',
  '03008': '剧毒化学品专职安全员',
  '03009': '爆炸品运输驾驶员',
  '03010': '爆炸品装卸管理员',
  '03011': '爆炸品押运员',
  '03012': '爆炸品专职安全员',
  '03013': '放射性物品运输驾驶员',
  '03014': '放射性物品装卸管理员',
  '03015': '放射性物品押运员',
  '03016': '放射性物品专职安全员',
  '04001': '维修技术负责人',
  '04002': '维修质量检验员',
  '04003': '机修人员',
  '04004': '电器维修人员',
  '04005': '钣金人员',
  '04006': '涂漆人员',
  '04007': '车辆技术评估人员',
  '05001': '理论教练员',
  '05002': '驾驶操作教练员',
  '05003': '客货运输教练员',
  '05005': '危险货物运输教练员',
  '05006': '放射性物品运输教练员',
  '05007': '残疾人驾驶教练员',
  '09001': '出租汽车驾驶员',
  '09002': '巡游出租汽车驾驶员',
  '09003': '网络预约出租汽车驾驶员',
  '12001': '汽车租赁人员',
  '12002': '乘务员',
  '13001': '公共汽车驾驶员',
}

/** Every code of the list. */
export const QUALIFICATION_CATEGORY_CODES: readonly string[] = Object.keys(QUALIFICATION_CATEGORIES)

/** Label of a qualification category; undefined for a code outside the list, which is then shown as it stands. */
export function qualificationCategoryLabel(code: string): string | undefined {
  return QUALIFICATION_CATEGORY_CODES.includes(code) ? QUALIFICATION_CATEGORIES[code] : undefined
}

/** 危险货物: a category for dangerous goods, toxic, explosive or radioactive ones included (03…). */
export function isDangerousGoodsCategory(code: string): boolean {
  return QUALIFICATION_CATEGORY_CODES.includes(code) && code.startsWith('03')
}
