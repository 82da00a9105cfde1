import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import { View } from '@tarojs/components'
import { titleInWords } from '../certificates/title-in-words.ts'
import { Card } from '../design/components/card.tsx'
import { useLanguage } from '../design/language.ts'
import { MATTER_TEXTS } from '../design/texts/applications.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'
import type { FormStep } from './form-steps.ts'

/** How much there is to do. */
function useEffort(steps: readonly FormStep[]): string {
  const { about } = APPLY_FORM_TEXTS[useLanguage()]
  const questions = steps.flatMap((step) => (step.what === 'questions' ? step.fields : [])).length
  const pictures = steps
    .flatMap((step) => (step.what === 'pictures' ? step.materials : []))
    .filter(({ required }) => required).length
  if (questions === 0) return pictures === 0 ? about.nothing : about.onlyPictures(pictures)
  return about.steps(questions, pictures)
}

/** 办之前: what it is, who decides, what must be true, and how much there is to do. */
export function AboutView({ kind, steps }: { readonly kind: ApplicationKind; readonly steps: readonly FormStep[] }) {
  const language = useLanguage()
  const { about } = APPLY_FORM_TEXTS[language]
  const effort = useEffort(steps)
  return (
    <View id="about">
      <View className="heading" role="heading" aria-level={1}>
        {MATTER_TEXTS[language][kind.matter]}
      </View>
      <View className="words">{titleInWords(kind, language)}</View>
      <View className="words">{kind.summary[language]}</View>
      {kind.preconditions.length > 0 ? (
        <Card>
          <View className="card-title">{about.preconditions}</View>
          {kind.preconditions.map(({ code, text }) => (
            <View key={code} className="words bullet">
              {text[language]}
            </View>
          ))}
        </Card>
      ) : null}
      <View className="words">{effort}</View>
      <View className="words-soft">{about.known}</View>
      <View className="words-soft">{about.authority(kind.authority)}</View>
    </View>
  )
}
