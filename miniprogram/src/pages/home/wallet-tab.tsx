import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCertificates } from '../../certificates/use-certificates.ts'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { useLanguage, useTexts } from '../../design/language.ts'
import { PAGES } from '../../design/page-addresses.ts'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { PARTS_TEXTS } from '../../design/texts/parts.ts'
import { WALLET_TEXTS } from '../../design/texts/wallet.ts'
import { useSession } from '../../identity/session-context.ts'
import { isPresentable } from '../../presentation/propose-set.ts'
import { useMakeAhead } from '../../presentation/use-make-ahead.ts'
import { useReadySet } from '../../presentation/use-ready-set.ts'
import { CannotShowButton } from '../cannot-show-button.tsx'
import { useRefreshOnReturn } from '../use-refresh-on-return.ts'
import { CertificateGroups } from './certificate-groups.tsx'
import { StockEnding } from './stock-ending.tsx'
import { WelcomeView } from './welcome-view.tsx'

const openShow = () => void Taro.navigateTo({ url: PAGES.show })
const openBinding = () => void Taro.navigateTo({ url: PAGES.binding })

/** 证照: the wallet of somebody bound, what is missing for anybody else. */
export function WalletTab() {
  const texts = useTexts(WALLET_TEXTS)
  const { viewer, signedIn } = useSession()
  const { set } = useReadySet()
  if (!signedIn && !set) return <WelcomeView />
  if (viewer?.kind === 'public') {
    return (
      <View>
        <View className="heading">{texts.notBoundTitle}</View>
        <View className="words">{texts.notBoundWords}</View>
        <Button id="open-binding" look="primary" label={texts.bind} onPress={openBinding} />
      </View>
    )
  }
  return <HolderWallet />
}

function HolderWallet() {
  const language = useLanguage()
  const texts = WALLET_TEXTS[language]
  const { known, failure, busy, refresh } = useCertificates()
  const { signedIn } = useSession()
  const { set } = useReadySet()
  useMakeAhead(known?.list.certificates)
  // the list may be old, and a code that was shown wants a fresh successor
  useRefreshOnReturn(refresh)
  const words = failure ? FAILURE_TEXTS[language][failure] : undefined
  const canShow = set !== undefined || (known?.list.certificates.some(isPresentable) ?? false)
  return (
    <View className="wallet">
      {signedIn ? null : <Notice id="wallet-signed-out" words={texts.signedOutReady} />}
      {words && !known && failure === 'offline' ? (
        <Notice
          id="wallet-offline"
          tone="doubt"
          title={texts.offlineTitle}
          words={set ? texts.offlineReady : texts.offlineNotReady}
        />
      ) : null}
      {words && (known || failure !== 'offline') ? (
        <Notice id="wallet-failure" tone="doubt" title={words.title} words={words.words} />
      ) : null}
      <StockEnding />
      {known ? <CertificateGroups known={known} /> : null}
      {busy && signedIn && !known ? <Skeleton cards={3} /> : null}
      {signedIn ? (
        <Button
          id="refresh"
          look="plain"
          busy={busy}
          label={failure ? PARTS_TEXTS[language].again : texts.refresh}
          onPress={() => void refresh()}
        />
      ) : (
        <WelcomeView />
      )}
      {canShow ? null : signedIn && !busy ? <CannotShowButton /> : null}
      {canShow ? (
        <View className="wallet-show">
          <Button id="open-show" look="primary" label={texts.show} onPress={openShow} />
        </View>
      ) : null}
    </View>
  )
}
