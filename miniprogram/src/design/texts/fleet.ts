import { inLanguages } from '../language.ts'

/** Words of a long list of certificates: its parts, looking for a plate, and what falls due next. */
export const FLEET_TEXTS = inLanguages({
  zh: {
    parts: { own: '本人', authorised: '代出示', company: '公司' },
    search: '按车牌尾号找',
    clear: '清空',
    noneFound: (typed: string) => `没有车牌带“${typed}”的。请核对尾号，或清空再看。`,
    found: (count: number) => `找到 ${count} 本`,
    orders: { due: '按到期排', given: '按发证排' },
    dueWithin: (count: number, days: number) => `${days} 天内有 ${count} 本要办（到期或年审）`,
    noneDue: (days: number) => `${days} 天内没有要办的`,
    end: (date: string) => `${date}到期`,
    ended: (date: string) => `${date}已到期`,
    review: (date: string) => `${date}前年审`,
    reviewOverdue: (date: string) => `年审${date}已过`,
    more: (count: number) => `再显示 ${count} 本`,
    lineLabel: (plate: string, status: string, due: string) => `${plate}，${status}${due ? `，${due}` : ''}`,
  },
  en: {
    parts: { own: 'Mine', authorised: 'For others', company: 'Company' },
    search: 'Find by the tail of the plate',
    clear: 'Clear',
    noneFound: (typed: string) => `No plate has "${typed}" in it. Check the tail, or clear it.`,
    found: (count: number) => `${count} found`,
    orders: { due: 'Next due', given: 'As issued' },
    dueWithin: (count: number, days: number) => `${count} to see to within ${days} days (end or annual review)`,
    noneDue: (days: number) => `Nothing to see to within ${days} days`,
    end: (date: string) => `ends ${date}`,
    ended: (date: string) => `ended ${date}`,
    review: (date: string) => `review by ${date}`,
    reviewOverdue: (date: string) => `review was due ${date}`,
    more: (count: number) => `Show ${count} more`,
    lineLabel: (plate: string, status: string, due: string) => `${plate}, ${status}${due ? `, ${due}` : ''}`,
  },
})
