import type { Addresses, PhoneNeeds, Walk } from './walk.ts'

/** 一个画面: a screen in one of its forms, and how one gets there. */
export interface Scene {
  /** Screen, form and persona, kebab-case: names its pictures. */
  readonly name: string
  readonly open: (walk: Walk) => Promise<void>
  /** Puts back what the scene changed for others. */
  readonly leave?: (addresses: Addresses) => Promise<void>
  readonly needs?: PhoneNeeds
  /** Primary actions; 1 unless said otherwise. */
  readonly primary?: 0 | 1
  /** Part of the short form that runs with the tests. */
  readonly short?: true
}
