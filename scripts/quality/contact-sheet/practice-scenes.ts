import type { Scene } from './scene.ts'
import type { Walk } from './walk.ts'

const openPage = (address: string, seen: string) => async (walk: Walk) => {
  await walk.go(address)
  await walk.see(seen)
}

/** 练一练: nobody is signed in. */
export const PRACTICE_SCENES: readonly Scene[] = [
  { name: 'practice-start', open: openPage('/practice/pages/start/index', '#practise-show'), primary: 0, short: true },
  { name: 'practice-show', open: openPage('/practice/pages/show/index', '#practice-picture'), primary: 0, short: true },
  { name: 'practice-check', open: openPage('/practice/pages/check/index', '#practice-scan'), short: true },
]
