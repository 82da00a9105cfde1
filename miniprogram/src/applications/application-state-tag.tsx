import type { ApplicationState } from 'shared-types/vocabulary/application-states.ts'
import { Text } from '@tarojs/components'
import { StatusTag } from '../design/components/status-tag.tsx'
import { useTexts } from '../design/language.ts'
import { APPLICATION_STATE_TEXTS } from '../design/texts/applications.ts'
import { APPLICATION_FORMS } from './state-form.ts'

/** 办到哪了: the word, with a shape where something is decided or wanted. */
export function ApplicationStateTag({ state }: { readonly state: ApplicationState }) {
  const word = useTexts(APPLICATION_STATE_TEXTS)[state]
  const form = APPLICATION_FORMS[state]
  return form ? <StatusTag form={form} word={word} /> : <Text className="application-under-way">{word}</Text>
}
