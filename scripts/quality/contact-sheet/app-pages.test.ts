import { expect, test } from 'vitest'
import { pagesIn, unseenPages } from './app-pages.ts'

test('pages of the main package and of subpackages are found', () => {
  const text = `export default {
    pages: ['pages/home/index', 'pages/show/index'],
    subPackages: [
      { root: 'inspector', pages: ['pages/scan/index'] },
      { root: 'verify', pages: ['pages/check/index'] },
    ],
    preloadRule: { 'pages/home/index': { packages: ['inspector'] } },
  }`
  expect(pagesIn(text)).toEqual([
    'pages/home/index',
    'pages/show/index',
    'inspector/pages/scan/index',
    'verify/pages/check/index',
  ])
})

test('the app has pages, and one that was seen is not missed', () => {
  expect(unseenPages([])).toContain('pages/home/index')
  expect(unseenPages(['pages/home/index'])).not.toContain('pages/home/index')
})
