import { privacy } from '@platform/privacy.ts'
import { Button as WechatButton, View } from '@tarojs/components'
import { Button } from '../design/components/button.tsx'
import { useTexts } from '../design/language.ts'
import { PHONE_TEXTS } from '../design/texts/phone.ts'
import { usePrivacyQuestion } from './use-phone-state.ts'

/** WeChat checks that this very button was pressed. */
const AGREE_BUTTON = 'privacy-agree'

/** 隐私授权: WeChat's question in our words, before the camera is used; refusing leaves typed entry. */
export function PrivacySheet() {
  const { question, close } = usePrivacyQuestion()
  const texts = useTexts(PHONE_TEXTS)
  if (!question) return null
  const answer = (give: () => void) => () => {
    give()
    close()
  }
  return (
    <View className="confirm-back">
      <View id="privacy-question" className="confirm" aria-live="assertive">
        <View className="heading">{texts.privacyTitle}</View>
        <View className="words">{texts.privacyWords}</View>
        <Button id="privacy-open" look="plain" label={texts.privacyOpen} onPress={privacy.openContract} />
        <WechatButton
          id={AGREE_BUTTON}
          className="button button-primary phone-button"
          openType="agreePrivacyAuthorization"
          aria-role="button"
          aria-label={texts.privacyAgree}
          onAgreePrivacyAuthorization={answer(() => question.agree(AGREE_BUTTON))}
        >
          {texts.privacyAgree}
        </WechatButton>
        <Button id="privacy-refuse" label={texts.privacyRefuse} onPress={answer(question.refuse)} />
      </View>
    </View>
  )
}
