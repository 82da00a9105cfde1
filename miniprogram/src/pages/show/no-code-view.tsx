import { View } from '@tarojs/components'
import { Notice } from '../../design/components/notice.tsx'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { SHOW_TEXTS } from '../../design/texts/show.ts'
import type { ShowPage } from '../../presentation/use-show-page.ts'

/** 没有码的时候: on its way, impossible without network, or nothing that can be shown. */
export function NoCodeView({ page }: { readonly page: ShowPage }) {
  if (page.busy) {
    return (
      <View className="code">
        <View className="code-waiting" aria-live="polite">
          {SHOW_TEXTS.waiting}
        </View>
      </View>
    )
  }
  if (page.failure === 'offline') return <Notice id="no-code" tone="doubt" words={SHOW_TEXTS.notReadyOffline} />
  if (page.failure) {
    const { title, words } = FAILURE_TEXTS[page.failure]
    return <Notice id="no-code" tone="doubt" title={title} words={words} />
  }
  return <Notice id="no-code" tone="doubt" title={SHOW_TEXTS.none} words={SHOW_TEXTS.noneWords} />
}
