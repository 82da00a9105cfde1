import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../design/components/button.tsx'
import { ConfirmSheet } from '../../../design/components/confirm-sheet.tsx'
import { useTexts } from '../../../design/language.ts'
import { APPLICATION_DETAIL_TEXTS } from '../../../design/texts/application-detail.ts'

/** 撤回, after saying what follows. */
export function WithdrawButton({ busy, onWithdraw }: { readonly busy: boolean; readonly onWithdraw: () => void }) {
  const texts = useTexts(APPLICATION_DETAIL_TEXTS)
  const [asking, setAsking] = useState(false)
  return (
    <View className="ending">
      <Button id="withdraw" look="plain" busy={busy} label={texts.withdraw} onPress={() => setAsking(true)} />
      {asking ? (
        <ConfirmSheet
          title={texts.withdrawTitle}
          agree={texts.withdraw}
          danger
          onLeave={() => setAsking(false)}
          onAgree={() => {
            setAsking(false)
            onWithdraw()
          }}
        >
          <View className="words">{texts.withdrawWords}</View>
        </ConfirmSheet>
      ) : null}
    </View>
  )
}
