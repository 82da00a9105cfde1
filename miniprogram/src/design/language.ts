import { createContext, useContext } from 'react'
import type { KeyValueStorage } from '../platform/ports.ts'
import { createObservedValue, useObservedValue, type ObservedValue } from './observed-value.ts'

/** 语言: simplified Chinese, or English behind one switch. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Language tags of BCP 47, for screen readers. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

/** The same texts in every language. */
export type InLanguages<T> = Readonly<Record<Language, T>>

/** 两种语言的话: English has exactly the shape of the Chinese texts; a text that is missing in one does not compile. */
export function inLanguages<T>(texts: { readonly zh: T; readonly en: NoInfer<T> }): InLanguages<T> {
  return texts
}

/** The language that fits a language tag such as `zh-CN`, `zh_CN` or `fr`: Chinese for Chinese, English for all others. */
export function languageForTag(tag: string): Language {
  return /^zh\b|^zh_/i.test(tag) ? 'zh' : 'en'
}

const KEY = 'language'

/** The person's choice on this phone, else `otherwise`; a choice is kept. */
export function createLanguage(storage: KeyValueStorage, otherwise: Language): ObservedValue<Language> {
  const kept = LANGUAGES.find((language) => language === storage.read(KEY))
  const value = createObservedValue(kept ?? otherwise)
  return {
    ...value,
    write: (language) => {
      storage.write(KEY, language)
      value.write(language)
    },
  }
}

/** Filled once by the application. */
export const LanguageContext = createContext<ObservedValue<Language>>(createObservedValue<Language>('zh'))

/** The present language; the view follows it. */
export function useLanguage(): Language {
  return useObservedValue(useContext(LanguageContext))
}

/** Texts in the present language. */
export function useTexts<T>(texts: InLanguages<T>): T {
  return texts[useLanguage()]
}
