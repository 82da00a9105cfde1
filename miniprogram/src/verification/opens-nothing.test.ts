import { expect, it } from 'vitest'

/** Everything that what was scanned passes through. */
const SOURCES: Readonly<Record<string, unknown>> = import.meta.glob(
  ['../{verification,inspector,verify,platform}/**/*.{ts,tsx}', '!../**/*.test.ts', '!../**/testing/**'],
  { eager: true, query: '?raw', import: 'default' },
)
/** Every way in which a page could follow a text; `Taro.navigateTo` with our own page addresses stays allowed. */
const WAYS_OUT = [
  /window\.open|location\.(?:assign|replace)\(|location\.href\s*=/,
  /<a\s|<WebView|<web-view|dangerouslySetInnerHTML|innerHTML|<RichText/,
  /navigateToMiniProgram|openEmbeddedMiniProgram|openUrl|makePhoneCall|openLocation|addPhoneContact|connectWifi/,
  /setClipboardData|clipboard\.write/,
]
const NAVIGATION = /(?:navigateTo|redirectTo|reLaunch|switchTab)\(\{\s*url:\s*([^}]*)\}/g
const OWN_ADDRESS = /^(?:PAGES\.[a-zA-Z]+|'\/pages\/home\/index'),?$/

it('nothing between scanner and verdict can open, dial, copy or run anything', () => {
  expect(Object.keys(SOURCES).length).toBeGreaterThan(20)
  const found = Object.entries(SOURCES).flatMap(([file, source]) =>
    WAYS_OUT.filter((way) => way.test(String(source))).map((way) => `${file}: ${String(way)}`),
  )
  expect(found).toEqual([])
})

it('pages are reached by our own fixed addresses alone', () => {
  const targets = Object.values(SOURCES).flatMap((source) =>
    Array.from(String(source).matchAll(NAVIGATION), ([, target]) => (target ?? '').trim()),
  )
  expect(targets.length).toBeGreaterThan(0)
  expect(targets.filter((target) => !OWN_ADDRESS.test(target))).toEqual([])
})
