import type { Consent } from 'shared-types/contracts/consents.ts'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { consentStateWords } from '../../consent/consent-words.ts'
import { Button } from '../../design/components/button.tsx'
import { Card } from '../../design/components/card.tsx'
import { ConfirmSheet } from '../../design/components/confirm-sheet.tsx'
import { useLanguage } from '../../design/language.ts'
import { CONSENT_TEXTS } from '../../design/texts/consents.ts'

/** 一项同意: what it is for, how it stands, and the one thing that can be done about it. */
export interface ConsentCardProps {
  readonly consent: Consent
  readonly nowMs: number
  readonly busy: boolean
  readonly onGive: () => void
  readonly onWithdraw: () => void
}

/** Withdrawing asks first and says what it ends; agreeing is one press. */
export function ConsentCard({ consent, nowMs, busy, onGive, onWithdraw }: ConsentCardProps) {
  const language = useLanguage()
  const texts = CONSENT_TEXTS[language]
  const { name, what, ends } = texts.scopes[consent.scope]
  const [asking, setAsking] = useState(false)
  const stands = consent.state === 'given'
  const agree = () => {
    setAsking(false)
    onWithdraw()
  }
  return (
    <Card id={`consent-${consent.scope}`}>
      <Text className="card-title">{name}</Text>
      {what.map((line) => (
        <View key={line} className="words bullet">
          {line}
        </View>
      ))}
      <View className="words-soft">{consentStateWords(consent, nowMs, language)}</View>
      <View className="words-soft">{texts.textVersion(consent.textVersion)}</View>
      {stands ? (
        <Button id="withdraw" busy={busy} label={texts.withdraw} onPress={() => setAsking(true)} />
      ) : (
        <Button id="agree" busy={busy} label={texts.agree} onPress={onGive} />
      )}
      {asking ? (
        <ConfirmSheet
          title={texts.withdrawTitle}
          agree={texts.withdrawAgree}
          onLeave={() => setAsking(false)}
          onAgree={agree}
        >
          {ends.map((line) => (
            <View key={line} className="words bullet">
              {line}
            </View>
          ))}
        </ConfirmSheet>
      ) : null}
    </Card>
  )
}
