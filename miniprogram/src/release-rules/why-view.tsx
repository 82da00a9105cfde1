import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { titleInWords } from '../certificates/title-in-words.ts'
import { Button } from '../design/components/button.tsx'
import { Card } from '../design/components/card.tsx'
import { Notice } from '../design/components/notice.tsx'
import { useLanguage } from '../design/language.ts'
import { RELEASE_RULES_TEXTS } from '../design/texts/release-rules.ts'
import { explainReleased } from './explain-released.ts'
import { distinctFacts, type ReleasedFacts } from './released-facts.ts'
import { RuleGroups } from './rule-groups.tsx'
import { useReleaseRules } from './use-release-rules.ts'

/** 看得到什么、为什么: the policy's own words about what stands on the screen, once the person asks for them. */
export function WhyView({ releases }: { readonly releases: readonly ReleasedFacts[] }) {
  const language = useLanguage()
  const texts = RELEASE_RULES_TEXTS[language]
  const facts = useMemo(() => distinctFacts(releases), [releases])
  const { rules, failure, busy, read } = useReleaseRules(facts)
  const [open, setOpen] = useState(false)
  const show = () => {
    setOpen(true)
    void read()
  }
  if (facts.length === 0) return null
  if (!open) return <Button id="open-rules" look="plain" label={texts.open} onPress={show} />
  return (
    <View id="release-rules">
      {busy ? <View className="words-soft">{texts.loading}</View> : null}
      {failure ? (
        <Notice tone="doubt" words={failure === 'not-found' ? texts.gone : texts.failed}>
          <Button id="rules-again" label={texts.again} busy={busy} onPress={() => void read()} />
        </Notice>
      ) : null}
      {rules?.map((one, index) => {
        const release = facts[index]
        return release === undefined ? null : <WhyCard key={`${release.kind}-${index}`} rules={one} facts={release} />
      })}
      <Button id="close-rules" look="plain" label={texts.close} onPress={() => setOpen(false)} />
    </View>
  )
}

interface WhyCardProps {
  readonly rules: Parameters<typeof explainReleased>[0] & { readonly policyVersion: string }
  readonly facts: ReleasedFacts
}

function WhyCard({ rules, facts }: WhyCardProps) {
  const language = useLanguage()
  const texts = RELEASE_RULES_TEXTS[language]
  const { told, withheld, bases, retentions } = explainReleased(rules, facts)
  return (
    <Card>
      <View className="card-title">{titleInWords(facts, language)}</View>
      <View className="words-soft">{texts.quoted}</View>
      <RuleGroups title={texts.told} groups={told} />
      <RuleGroups title={texts.withheld} groups={withheld} />
      {bases.map((basis) => (
        <View key={basis} className="rule-foot">
          {texts.basis(basis)}
        </View>
      ))}
      {retentions.map((retention) => (
        <View key={retention} className="rule-foot">
          {texts.retention(retention)}
        </View>
      ))}
      <View className="rule-foot">{texts.version(rules.policyVersion)}</View>
    </Card>
  )
}
