import { Text, View } from '@tarojs/components'
import { Button } from '../../design/components/button.tsx'
import { Card } from '../../design/components/card.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { ME_TEXTS } from '../../design/texts/me.ts'
import { useSignIn } from '../../identity/use-sign-in.ts'

/** 登录: what is used and why is said before anything is used. */
export function WelcomeView() {
  const { busy, failure, run } = useSignIn()
  const words =
    failure === 'no-wechat' ? ME_TEXTS.signInPreview : failure === 'wechat-failed' ? ME_TEXTS.signInFailed : undefined
  const problem = failure && failure !== 'no-wechat' && failure !== 'wechat-failed' ? FAILURE_TEXTS[failure] : undefined
  return (
    <View>
      <View className="heading">{ME_TEXTS.welcomeTitle}</View>
      <View className="words">{ME_TEXTS.welcomeWords}</View>
      <Card>
        <View className="card-title">{ME_TEXTS.noticeTitle}</View>
        {ME_TEXTS.notice.map((line) => (
          <View key={line} className="words">
            {line}
          </View>
        ))}
        <Text className="words-soft">{ME_TEXTS.noticeBasis}</Text>
      </Card>
      {words ? <Notice id="sign-in-hint" tone="doubt" words={words} /> : null}
      {problem ? <Notice tone="doubt" title={problem.title} words={problem.words} /> : null}
      <Button id="sign-in" look="primary" busy={busy} label={ME_TEXTS.signIn} onPress={() => void run()} />
    </View>
  )
}
