import type { SheetLanguage } from './leaked-words.ts'

/** Factor of the large print 大字版. */
export type PrintScale = 1 | 1.25 | 1.5

/** 一种样子: one phone on which every scene is walked; `looks` are pictures of the same walk. */
export interface Variant {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly language: SheetLanguage
  readonly looks: readonly Look[]
}

/** One picture of a scene. */
export interface Look {
  readonly name: string
  readonly scale: PrintScale
  readonly dark: boolean
}

const look = (scale: PrintScale, dark = false): Look => ({ name: `×${scale}${dark ? ' dark' : ''}`, scale, dark })

/** Everything: both sizes and all print sizes in Chinese, dark, and English large and small. */
export const LONG: readonly Variant[] = [
  { name: '390-zh', width: 390, height: 844, language: 'zh', looks: [look(1), look(1.5), look(1, true)] },
  { name: '320-zh', width: 320, height: 640, language: 'zh', looks: [look(1), look(1.25), look(1.5), look(1.5, true)] },
  { name: '390-en', width: 390, height: 844, language: 'en', looks: [look(1), look(1.5)] },
  { name: '320-en', width: 320, height: 640, language: 'en', looks: [look(1.5)] },
]

/** The hardest of them: the smallest phone with the largest print, by day and by night. */
export const SHORT: readonly Variant[] = [
  { name: '320-zh', width: 320, height: 640, language: 'zh', looks: [look(1.5), look(1, true)] },
]
