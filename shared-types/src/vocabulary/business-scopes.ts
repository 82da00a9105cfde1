/**
 * 经营范围: the trade tree of JT/T 415-2006 clause 5.2.1 (three digits, as read in a public implementation). The scope
 * codes of clause 5.2.4 are the same tree with two more digits; filling up with zeros to five is assumed.
 */
const TRADES: Readonly<Record<string, string>> = {
  '010': '道路旅客运输',
  '011': '班车客运',
  '012': '包车客运',
  '013': '定线旅游客运',
  '014': '非定线旅游客运',
  '020': '道路货物运输',
  '021': '道路普通货物运输',
  '022': '货物专用运输',
  '023': '大型物件运输',
  '030': '道路危险货物运输',
  '031': '营业性危险货物运输',
  '032': '非经营性危险货物运输',
  '040': '机动车维修',
  '050': '机动车驾驶员培训',
  '060': '站场经营',
  '061': '客运站经营',
  '062': '货运站经营',
  '070': '国际道路运输',
  '071': '国际旅客运输',
  '072': '国际货物运输',
  '080': '公共汽车客运',
  '090': '出租汽车运输',
  '091': '出租汽车客运',
  '092': '出租汽车货运',
  '100': '汽车租赁',
}

/** Every scope code of the list, five digits. */
export const BUSINESS_SCOPE_CODES: readonly string[] = Object.keys(TRADES).map((trade) => `${trade}00`)

/** Label of a scope code of three or five digits; undefined for one outside the list, which is then shown as it stands. */
export function businessScopeLabel(code: string): string | undefined {
  const trade = /^(\d{3})(?:00)?$/.exec(code)?.[1]
  return trade !== undefined && BUSINESS_SCOPE_CODES.includes(`${trade}00`) ? TRADES[trade] : undefined
}
