import { View } from '@tarojs/components'
import { Notice } from '../../design/components/notice.tsx'
import { useLanguage } from '../../design/language.ts'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { SHOW_TEXTS } from '../../design/texts/show.ts'
import { CannotShowButton } from '../cannot-show-button.tsx'
import type { ShowPage } from '../../presentation/use-show-page.ts'

/** 正在备码: stands where the code will be. */
export function CodeWaiting() {
  const texts = SHOW_TEXTS[useLanguage()]
  return (
    <View className="code">
      <View className="code-waiting" aria-live="polite">
        {texts.waiting}
      </View>
    </View>
  )
}

/** 没有码的时候: on its way, impossible without network, or nothing that can be shown. */
export function NoCodeView({ page }: { readonly page: ShowPage }) {
  const language = useLanguage()
  const texts = SHOW_TEXTS[language]
  if (page.busy && !page.stock.waiting) return <CodeWaiting />
  const { failure } = page
  const told = failure !== undefined && failure !== 'offline' && failure !== 'storage-full'
  const problem = told ? FAILURE_TEXTS[language][failure] : undefined
  const words = failure === 'offline' ? { words: texts.notReadyOffline } : { title: texts.none, words: texts.noneWords }
  return (
    <View>
      <Notice id="no-code" tone="doubt" {...(problem ?? words)} />
      <CannotShowButton />
    </View>
  )
}
