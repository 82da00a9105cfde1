import { View } from '@tarojs/components'
import { Notice } from '../../design/components/notice.tsx'
import { useLanguage } from '../../design/language.ts'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { SHOW_TEXTS } from '../../design/texts/show.ts'
import { CannotShowButton } from '../cannot-show-button.tsx'
import type { ShowPage } from '../../presentation/use-show-page.ts'

/** 没有码的时候: on its way, impossible without network, or nothing that can be shown. */
export function NoCodeView({ page }: { readonly page: ShowPage }) {
  const language = useLanguage()
  const texts = SHOW_TEXTS[language]
  if (page.busy) {
    return (
      <View className="code">
        <View className="code-waiting" aria-live="polite">
          {texts.waiting}
        </View>
      </View>
    )
  }
  const problem = page.failure && page.failure !== 'offline' ? FAILURE_TEXTS[language][page.failure] : undefined
  const words =
    page.failure === 'offline' ? { words: texts.notReadyOffline } : { title: texts.none, words: texts.noneWords }
  return (
    <View>
      <Notice id="no-code" tone="doubt" {...(problem ?? words)} />
      <CannotShowButton />
    </View>
  )
}
