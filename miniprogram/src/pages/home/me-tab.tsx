import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '../../design/components/card.tsx'
import { MenuLine } from '../../design/components/menu-line.tsx'
import { useLanguage } from '../../design/language.ts'
import { PAGES } from '../../design/page-addresses.ts'
import { ACTIVATION_TEXTS, BINDING_TEXTS } from '../../design/texts/binding.ts'
import { DELEGATION_TEXTS } from '../../design/texts/delegations.ts'
import { ME_TEXTS } from '../../design/texts/me.ts'
import { useSession } from '../../identity/session-context.ts'
import { LanguageChoice } from '../language-choice.tsx'
import { SignOutButton } from './sign-out-button.tsx'
import { TextSizeChoice } from './text-size-choice.tsx'
import { WelcomeView } from './welcome-view.tsx'

const open = (url: string) => () => void Taro.navigateTo({ url })

/** 我的: who I am, what I can set up, size of print, sign-out. */
export function MeTab() {
  const { viewer, signedIn } = useSession()
  const language = useLanguage()
  const texts = ME_TEXTS[language]
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
        {viewer.displayName ?? texts.kinds[viewer.kind]}
      </View>
      {viewer.displayName ? <View className="words">{texts.kinds[viewer.kind]}</View> : null}
      <Card>
        {viewer.kind === 'public' ? (
          <MenuLine id="open-binding" label={BINDING_TEXTS[language].title} onOpen={open(PAGES.binding)} />
        ) : null}
        {viewer.kind === 'holder' ? (
          <MenuLine id="open-delegations" label={DELEGATION_TEXTS[language].title} onOpen={open(PAGES.delegations)} />
        ) : null}
        {viewer.kind === 'inspector' ? null : (
          <MenuLine id="open-activation" label={ACTIVATION_TEXTS[language].title} onOpen={open(PAGES.activation)} />
        )}
      </Card>
      <TextSizeChoice />
      <View className="heading-section">{texts.language}</View>
      <LanguageChoice />
      <SignOutButton />
      {DEMO_BAR ? <Text className="words-soft">{texts.about}</Text> : null}
    </View>
  )
}
