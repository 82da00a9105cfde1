import { expect, test } from 'vitest'
import { leakedWords } from './leaked-words.ts'

test('plain Chinese, plates, numbers and known names are no leak', () => {
  expect(leakedWords(['浙A·Z1234挂', '339900 1985 0101 001X', '在 WeChat 里打开', '还剩 42 秒'], 'zh')).toEqual([])
})

test.each(['undefined 秒', '[object Object]', 'stale-code', '状态 SUSPENDED', 'holderName', '共 NaN 本'])(
  'a word of the program is told: %s',
  (text) => {
    expect(leakedWords([text], 'zh')).toHaveLength(1)
    expect(leakedWords([text], 'en')).toHaveLength(1)
  },
)

test('English leaks into a Chinese picture and belongs into an English one', () => {
  expect(leakedWords(['Please refresh'], 'zh')).toHaveLength(1)
  expect(leakedWords(['Please refresh the real-name check'], 'en')).toEqual([])
})
