import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { createLanguage, languageForTag } from './language.ts'

describe('the language', () => {
  it('that fits a phone is Chinese for every kind of Chinese and English for all others', () => {
    expect(['zh', 'zh-CN', 'zh_TW', 'ZH-Hans', 'en-GB', 'fr', 'zha', ''].map(languageForTag)).toEqual([
      'zh',
      'zh',
      'zh',
      'zh',
      'en',
      'en',
      'en',
      'en',
    ])
  })
  it('that a person chose is kept, whatever the phone says', () => {
    const storage = memoryStorage()
    createLanguage(storage, 'zh').write('en')
    expect(createLanguage(storage, 'zh').read()).toBe('en')
  })
  it('that was kept but is none of ours is not trusted', () => {
    const storage = memoryStorage()
    storage.write('language', 'klingon')
    expect(createLanguage(storage, 'zh').read()).toBe('zh')
  })
})
