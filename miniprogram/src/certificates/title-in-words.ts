import type { Language } from '../design/language.ts'
import { kindTitle } from '../design/texts/certificate-kinds.ts'

/** 证照名称: in Chinese the title as the authority wrote it; in English the name of its kind, if that is known. */
export function titleInWords(
  { kind, title }: { readonly kind: number; readonly title: string },
  language: Language,
): string {
  return language === 'zh' ? title : (kindTitle(kind, language) ?? title)
}
