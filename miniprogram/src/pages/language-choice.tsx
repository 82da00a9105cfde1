import { useContext } from 'react'
import { Segments } from '../design/components/segments.tsx'
import { LanguageContext } from '../design/language.ts'
import { useObservedValue } from '../design/observed-value.ts'
import { LANGUAGE_NAMES } from '../design/texts/parts.ts'

const CHOICES = [
  { value: 'zh', label: LANGUAGE_NAMES.zh },
  { value: 'en', label: LANGUAGE_NAMES.en },
] as const

/** 语言切换: takes effect at once, on every page, and is kept. */
export function LanguageChoice() {
  const language = useContext(LanguageContext)
  return <Segments name="language" choices={CHOICES} chosen={useObservedValue(language)} onChoose={language.write} />
}
