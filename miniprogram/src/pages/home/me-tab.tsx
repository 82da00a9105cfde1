import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '../../design/components/card.tsx'
import { MenuLine } from '../../design/components/menu-line.tsx'
import { PAGES } from '../../design/page-addresses.ts'
import { ME_TEXTS } from '../../design/texts/me.ts'
import { useSession } from '../../identity/session-context.ts'
import { SignOutButton } from './sign-out-button.tsx'
import { TextSizeChoice } from './text-size-choice.tsx'
import { WelcomeView } from './welcome-view.tsx'

const open = (url: string) => () => void Taro.navigateTo({ url })

/** 我的: who I am, what I can set up, size of print, sign-out. */
export function MeTab() {
  const { viewer, signedIn } = useSession()
  if (!signedIn || !viewer) {
    return (
      <View>
        <WelcomeView />
        <TextSizeChoice />
      </View>
    )
  }
  return (
    <View>
      <View id="who-i-am" className="heading">
        {viewer.displayName ?? ME_TEXTS.kinds[viewer.kind]}
      </View>
      {viewer.displayName ? <View className="words">{ME_TEXTS.kinds[viewer.kind]}</View> : null}
      <Card>
        {viewer.kind === 'public' ? (
          <MenuLine id="open-binding" label={ME_TEXTS.bind} onOpen={open(PAGES.binding)} />
        ) : null}
        {viewer.kind === 'holder' ? (
          <MenuLine id="open-delegations" label={ME_TEXTS.delegations} onOpen={open(PAGES.delegations)} />
        ) : null}
        {viewer.kind === 'inspector' ? null : (
          <MenuLine id="open-activation" label={ME_TEXTS.activate} onOpen={open(PAGES.activation)} />
        )}
      </Card>
      <TextSizeChoice />
      <SignOutButton />
      {DEMO_BAR ? <Text className="words-soft">{ME_TEXTS.about}</Text> : null}
    </View>
  )
}
