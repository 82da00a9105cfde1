import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PropsWithChildren, ReactNode } from 'react'
import { Button } from '../design/components/button.tsx'
import { PageShell } from '../design/components/page-shell.tsx'
import { useTexts } from '../design/language.ts'
import { PAGES } from '../design/page-addresses.ts'
import { INSPECTOR_TEXTS } from '../design/texts/inspector.ts'
import { useSession } from '../identity/session-context.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useVerificationServices } from './verification-context.ts'

/** Title, foot and content of an officer's page. */
export interface OfficerGuardProps {
  readonly title: string
  readonly foot?: ReactNode
  /** Drops what the page itself holds once it is covered. */
  readonly onCover?: () => void
}

/**
 * 执法页面的外壳: covered while nobody uses it, with whatever was shown dropped, and closed to anybody who is no longer
 * signed in as an officer.
 */
export function OfficerGuard({ title, foot, onCover, children }: PropsWithChildren<OfficerGuardProps>) {
  const { pending } = useVerificationServices()
  const { covered, lock } = useIdleLock(() => {
    pending.write(undefined)
    onCover?.()
  })
  const { viewer, signedIn } = useSession()
  if (!signedIn || viewer?.kind !== 'inspector') return <SignedOutView title={title} />
  if (covered) return <CoveredView title={title} onUncover={lock.uncover} />
  return (
    <View onTouchStart={lock.touched} onClick={lock.touched}>
      <PageShell title={title} back {...(foot ? { foot } : {})}>
        {children}
      </PageShell>
    </View>
  )
}

function CoveredView({ title, onUncover }: { readonly title: string; readonly onUncover: () => void }) {
  const texts = useTexts(INSPECTOR_TEXTS)
  return (
    <PageShell
      title={title}
      back
      foot={<Button id="uncover" look="primary" label={texts.uncover} onPress={onUncover} />}
    >
      <View id="covered" className="heading">
        {texts.covered}
      </View>
      <View className="words">{texts.coveredWords}</View>
    </PageShell>
  )
}

function SignedOutView({ title }: { readonly title: string }) {
  const texts = useTexts(INSPECTOR_TEXTS)
  const home = () => void Taro.reLaunch({ url: PAGES.home })
  return (
    <PageShell title={title} foot={<Button id="go-home" look="primary" label={texts.home} onPress={home} />}>
      <View id="officer-signed-out" className="words">
        {texts.coveredSignedOut}
      </View>
    </PageShell>
  )
}
