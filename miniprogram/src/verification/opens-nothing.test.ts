import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const SOURCES = resolve(import.meta.dirname, '..')
/** Where what was scanned passes through. */
const FOLDERS = ['verification', 'inspector', 'verify', 'platform']
/** Every way in which a page could follow a text; `Taro.navigateTo` with our own page addresses stays allowed. */
const WAYS_OUT = [
  /window\.open|location\.(?:assign|replace)\(|location\.href\s*=/,
  /<a\s|<WebView|<web-view|dangerouslySetInnerHTML|innerHTML|<RichText/,
  /navigateToMiniProgram|openEmbeddedMiniProgram|openUrl|makePhoneCall|openLocation|addPhoneContact|connectWifi/,
  /setClipboardData|clipboard\.write/,
]
const NAVIGATION = /(?:navigateTo|redirectTo|reLaunch|switchTab)\(\{\s*url:\s*([^}]*)\}/g

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file))
}

const files = FOLDERS.flatMap((folder) => sourcesBelow(join(SOURCES, folder)))

it('nothing between scanner and verdict can open, dial, copy or run anything', () => {
  expect(files.length).toBeGreaterThan(20)
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return WAYS_OUT.filter((way) => way.test(text)).map((way) => `${file}: ${String(way)}`)
  })
  expect(found).toEqual([])
})

it('pages are reached by our own fixed addresses alone', () => {
  const targets = files.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(NAVIGATION), (match) => (match[1] ?? '').trim()),
  )
  expect(
    targets.filter(
      (target) => !/^(?:PAGES\.[a-zA-Z]+|'\/pages\/home\/index'|inspector \? PAGES\.\w+ : PAGES\.\w+),?$/.test(target),
    ),
  ).toEqual([])
})
