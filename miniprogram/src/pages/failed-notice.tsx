import { View } from '@tarojs/components'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { useLanguage } from '../design/language.ts'
import { FAILURE_TEXTS } from '../design/texts/failures.ts'
import { PARTS_TEXTS } from '../design/texts/parts.ts'
import { HomeButton } from './home-button.tsx'

/** 没取到: what happened, what to do, and one button to try again; `words` are better ones where there are some. */
export interface FailedNoticeProps {
  readonly id: string
  readonly failure: keyof typeof FAILURE_TEXTS.zh
  readonly words?: string | undefined
  readonly busy: boolean
  readonly onAgain: () => void
}

/** Trying again helps nobody who has to sign in first, which is done at the start. */
const SIGNED_OUT: readonly FailedNoticeProps['failure'][] = ['not-signed-in', 'session-ended']

/** The error form of a page. */
export function FailedNotice({ id, failure, words, busy, onAgain }: FailedNoticeProps) {
  const language = useLanguage()
  const problem = FAILURE_TEXTS[language][failure]
  return (
    <View>
      <Notice id={id} tone="doubt" title={problem.title} words={words ?? problem.words} />
      {SIGNED_OUT.includes(failure) ? (
        <HomeButton />
      ) : (
        <Button id={`${id}-again`} busy={busy} label={PARTS_TEXTS[language].again} onPress={onAgain} />
      )}
    </View>
  )
}
