import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/components/button.tsx'
import { ConfirmSheet } from '../../design/components/confirm-sheet.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { useTexts } from '../../design/language.ts'
import { ME_TEXTS } from '../../design/texts/me.ts'
import { useSignOut } from '../../identity/use-sign-out.ts'
import { useWipePhone } from '../use-wipe-phone.ts'

/** 退出登录, after asking: codes on show end with it. */
export function SignOutButton() {
  const texts = useTexts(ME_TEXTS)
  const [asking, setAsking] = useState(false)
  const { busy, offline, run } = useSignOut(useWipePhone())
  return (
    <View className="sign-out">
      {offline ? <Notice id="sign-out-offline" tone="doubt" words={texts.signOutOffline} /> : null}
      <Button id="sign-out" look="danger" busy={busy} label={texts.signOut} onPress={() => setAsking(true)} />
      {asking ? (
        <ConfirmSheet
          title={texts.signOutTitle}
          agree={texts.signOut}
          danger
          onLeave={() => setAsking(false)}
          onAgree={() => {
            setAsking(false)
            void run()
          }}
        >
          <View className="words">{texts.signOutWords}</View>
        </ConfirmSheet>
      ) : null}
    </View>
  )
}
