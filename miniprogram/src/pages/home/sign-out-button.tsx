import { View } from '@tarojs/components'
import { useContext, useState } from 'react'
import { CertificatesContext } from '../../certificates/use-certificates.ts'
import { Button } from '../../design/components/button.tsx'
import { ConfirmSheet } from '../../design/components/confirm-sheet.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { ME_TEXTS } from '../../design/texts/me.ts'
import { useSignOut } from '../../identity/use-sign-out.ts'
import { usePresentations } from '../../presentation/presentation-context.ts'

/** 退出登录, after asking: codes on show end with it. */
export function SignOutButton() {
  const { store } = usePresentations()
  const certificates = useContext(CertificatesContext)
  const [asking, setAsking] = useState(false)
  const { busy, offline, run } = useSignOut((account) => {
    store.wipe(account)
    certificates.write(undefined)
  })
  return (
    <View className="sign-out">
      {offline ? <Notice id="sign-out-offline" tone="doubt" words={ME_TEXTS.signOutOffline} /> : null}
      <Button id="sign-out" look="danger" busy={busy} label={ME_TEXTS.signOut} onPress={() => setAsking(true)} />
      {asking ? (
        <ConfirmSheet
          title={ME_TEXTS.signOutTitle}
          agree={ME_TEXTS.signOut}
          danger
          onLeave={() => setAsking(false)}
          onAgree={() => {
            setAsking(false)
            void run()
          }}
        >
          <View className="words">{ME_TEXTS.signOutWords}</View>
        </ConfirmSheet>
      ) : null}
    </View>
  )
}
