import { View } from '@tarojs/components'
import type { PreparedInHand } from '../../../applications/use-prepared.ts'
import { Button } from '../../../design/components/button.tsx'
import { Notice } from '../../../design/components/notice.tsx'
import { TextInput } from '../../../design/components/text-input.tsx'
import { useTexts } from '../../../design/language.ts'
import { CONFIRM_DRAFT_TEXTS } from '../../../design/texts/confirm-draft.ts'

/** 确认码: typed or scanned. */
export function CodeEntry({ inHand: { typed, setTyped, scan, refused } }: { readonly inHand: PreparedInHand }) {
  const texts = useTexts(CONFIRM_DRAFT_TEXTS)
  return (
    <View>
      {refused ? <Notice id="refused" words={texts.refused} /> : null}
      <View className="words">{texts.words}</View>
      <TextInput id="draft-code" kind="number" label={texts.code} value={typed} longest={8} onChange={setTyped} />
      {scan ? (
        <View className="ending">
          <Button id="scan-draft-code" label={texts.scan} onPress={() => void scan()} />
        </View>
      ) : null}
    </View>
  )
}
