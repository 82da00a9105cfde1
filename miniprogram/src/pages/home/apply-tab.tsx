import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { ApplicationCard } from '../../applications/application-card.tsx'
import { useApplications } from '../../applications/use-applications.ts'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { Button } from '../../design/components/button.tsx'
import { Card } from '../../design/components/card.tsx'
import { MenuLine } from '../../design/components/menu-line.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { useTexts } from '../../design/language.ts'
import { PAGES } from '../../design/page-addresses.ts'
import { APPLICATIONS_TEXTS } from '../../design/texts/applications.ts'
import { WALLET_TEXTS } from '../../design/texts/wallet.ts'
import { useSession } from '../../identity/session-context.ts'
import { FailedNotice } from '../failed-notice.tsx'
import { WelcomeView } from './welcome-view.tsx'

/** As many are seen without leaving the tab (assumed). */
const AT_ONCE = 3

const open = (url: string) => () => void Taro.navigateTo({ url })
const openApplication = (id: string) => open(`${PAGES.application}?id=${encodeURIComponent(id)}`)()

/** 办事: how far one's applications are, and applying for something. */
export function ApplyTab() {
  const texts = useTexts(APPLICATIONS_TEXTS)
  const { bind } = useTexts(WALLET_TEXTS)
  const { viewer, signedIn } = useSession()
  if (!signedIn) return <WelcomeView />
  if (viewer?.kind !== 'holder') {
    return (
      <View>
        <View className="heading">{texts.title}</View>
        <View className="words">{texts.bindFirst}</View>
        <View className="words">{texts.free}</View>
        <Button id="open-binding" look="primary" label={bind} onPress={open(PAGES.binding)} />
      </View>
    )
  }
  return <HolderApplications />
}

function HolderApplications() {
  const texts = useTexts(APPLICATIONS_TEXTS)
  const nowMs = usePresentMoment()
  const { applications, failure, busy, refresh } = useApplications()
  const shown = (applications ?? []).slice(0, AT_ONCE)
  const all = applications?.length ?? 0
  return (
    <View className="wallet">
      <View className="heading">{texts.title}</View>
      <View className="words">{texts.free}</View>
      {failure ? (
        <FailedNotice id="apply-failure" failure={failure} busy={busy} onAgain={() => void refresh()} />
      ) : null}
      {busy && !applications && !failure ? <Skeleton cards={2} /> : null}
      {applications && all === 0 ? <Notice id="no-applications" title={texts.none} words={texts.noneWords} /> : null}
      {all > 0 ? <View className="heading-section">{texts.mine}</View> : null}
      {shown.map((one) => (
        <ApplicationCard key={one.applicationId} application={one} nowMs={nowMs} onOpen={openApplication} />
      ))}
      <Card>
        {all > AT_ONCE ? (
          <MenuLine id="open-applications" label={texts.more(all)} onOpen={open(PAGES.applications)} />
        ) : null}
        <MenuLine id="open-confirm" label={texts.confirm} onOpen={open(PAGES.applyConfirm)} />
      </Card>
      <View className="wallet-show">
        <Button id="open-kinds" look="primary" label={texts.open} onPress={open(PAGES.applyKinds)} />
      </View>
    </View>
  )
}
