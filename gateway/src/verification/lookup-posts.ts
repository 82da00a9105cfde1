import type { Inspector } from '../identity/viewer.ts'

/** 岗位: where an officer stands, which decides how many look-ups an hour are ordinary. */
export const POST_TYPES = ['fixed-post', 'road-patrol', 'station'] as const
export type PostType = (typeof POST_TYPES)[number]

/** 软限: look-ups in an hour beyond which an entry is marked; never a refusal. */
export type SoftLimits = Readonly<Record<PostType, number>>

const BY_WORD: readonly (readonly [RegExp, PostType])[] = [
  [/检查站|治超|超限|卡点|收费站/, 'fixed-post'],
  [/客运站|货运站|场站|枢纽|窗口|服务大厅/, 'station'],
]

/** 岗位 by the name of the officer's agency: the register has no post of its own (assumed); anything else is a patrol. */
export function postTypeOf({ agencyName }: Pick<Inspector, 'agencyName'>): PostType {
  return BY_WORD.find(([words]) => words.test(agencyName))?.[1] ?? 'road-patrol'
}
