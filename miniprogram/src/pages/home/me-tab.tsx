import { Text, View } from '@tarojs/components'
import { Card } from '../../design/components/card.tsx'
import { useLanguage } from '../../design/language.ts'
import { ME_TEXTS } from '../../design/texts/me.ts'
import { useSession } from '../../identity/session-context.ts'
import { HomeFoot } from './home-foot.tsx'
import { LanguageChoice } from '../language-choice.tsx'
import { MeMenu, PracticeLine } from './me-menu.tsx'
import { SignOutButton } from './sign-out-button.tsx'
import { TextSizeChoice } from './text-size-choice.tsx'
import { WelcomeView } from './welcome-view.tsx'

/** 我的: who I am, what I can set up, size of print, sign-out. */
export function MeTab() {
  const { viewer, signedIn } = useSession()
  const language = useLanguage()
  const texts = ME_TEXTS[language]
  if (!signedIn || !viewer) {
    return (
      <View>
        <WelcomeView />
        <Card>
          <PracticeLine />
        </Card>
        <TextSizeChoice />
        <HomeFoot />
      </View>
    )
  }
  return (
    <View>
      <View id="who-i-am" className="heading">
        {viewer.displayName ?? texts.kinds[viewer.kind]}
      </View>
      {viewer.displayName ? <View className="words">{texts.kinds[viewer.kind]}</View> : null}
      <MeMenu kind={viewer.kind} />
      <TextSizeChoice />
      <View className="heading-section">{texts.language}</View>
      <LanguageChoice />
      <SignOutButton />
      {DEMO_BAR ? <Text className="words-soft">{texts.about}</Text> : null}
      <HomeFoot />
    </View>
  )
}
