import { Text, View } from '@tarojs/components'
import { Button } from '../../design/components/button.tsx'
import { Card } from '../../design/components/card.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { useLanguage } from '../../design/language.ts'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { WELCOME_TEXTS } from '../../design/texts/welcome.ts'
import { useSignIn } from '../../identity/use-sign-in.ts'
import { LanguageChoice } from '../language-choice.tsx'

/** 登录: what is used and why is said before anything is used. */
export function WelcomeView() {
  const language = useLanguage()
  const texts = WELCOME_TEXTS[language]
  const { busy, failure, run } = useSignIn()
  const words =
    failure === 'no-wechat' ? texts.signInPreview : failure === 'wechat-failed' ? texts.signInFailed : undefined
  const problem =
    failure && failure !== 'no-wechat' && failure !== 'wechat-failed' ? FAILURE_TEXTS[language][failure] : undefined
  return (
    <View>
      <LanguageChoice />
      <View className="heading">{texts.title}</View>
      <View className="words">{texts.words}</View>
      <Card>
        <View className="card-title">{texts.noticeTitle}</View>
        {texts.notice.map((line) => (
          <View key={line} className="words">
            {line}
          </View>
        ))}
        <Text className="words-soft">{texts.noticeBasis}</Text>
      </Card>
      {words ? <Notice id="sign-in-hint" tone="doubt" words={words} /> : null}
      {problem ? <Notice tone="doubt" title={problem.title} words={problem.words} /> : null}
      <Button id="sign-in" look="primary" busy={busy} label={texts.signIn} onPress={() => void run()} />
    </View>
  )
}
