import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Notice } from '../design/components/notice.tsx'
import { useTexts } from '../design/language.ts'
import { FAILURE_TEXTS } from '../design/texts/failures.ts'

/** 表单底部: what is wrong stands right above the button, where the thumb and the eye are. */
export interface FormFootProps {
  readonly fault?: string | undefined
  readonly failure?: keyof typeof FAILURE_TEXTS.zh | undefined
  readonly children: ReactNode
}

/** The foot of a form. */
export function FormFoot({ fault, failure, children }: FormFootProps) {
  const texts = useTexts(FAILURE_TEXTS)
  const problem = failure && texts[failure]
  return (
    <View>
      {fault ? <Notice id="form-fault" tone="doubt" words={fault} /> : null}
      {problem ? <Notice id="form-failure" tone="doubt" title={problem.title} words={problem.words} /> : null}
      {children}
    </View>
  )
}
