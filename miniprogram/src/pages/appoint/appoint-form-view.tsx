import { View } from '@tarojs/components'
import { AGENT_SCOPES, type AgentScope } from 'shared-types/vocabulary/people.ts'
import { PersonFields } from '../../delegation/person-fields.tsx'
import type { RepresentedCompany } from '../../delegation/represented-companies.ts'
import type { AppointAgentForm } from '../../delegation/use-appoint-agent.ts'
import { Card } from '../../design/components/card.tsx'
import { ChoiceLine } from '../../design/components/choice-line.tsx'
import { useTexts } from '../../design/language.ts'
import { AGENT_TEXTS } from '../../design/texts/agents.ts'
import { UntilChoice } from './until-choice.tsx'

interface AppointFormViewProps {
  readonly form: AppointAgentForm
  readonly companies: readonly RepresentedCompany[]
}

function CompanyChoice({ form, companies }: AppointFormViewProps) {
  return (
    <Card>
      {companies.map(({ certificateId, name }) => (
        <ChoiceLine
          key={certificateId}
          id={`company-${certificateId}`}
          label={name}
          on={form.company?.certificateId === certificateId}
          onToggle={() => form.setChoice(name)}
        />
      ))}
    </Card>
  )
}

/** 指定经办人的填写部分: for which company, whom, for what, until when. */
export function AppointFormView({ form, companies }: AppointFormViewProps) {
  const texts = useTexts(AGENT_TEXTS)
  const { name, idNumber, scope } = form.form
  const toggle = (one: AgentScope) =>
    form.change({ scope: AGENT_SCOPES.filter((known) => scope.includes(known) !== (known === one)) })
  return (
    <View>
      <View className="heading-section" role="heading" aria-level={2}>
        {texts.company}
      </View>
      <CompanyChoice form={form} companies={companies} />
      <View className="heading-section" role="heading" aria-level={2}>
        {texts.person}
      </View>
      <PersonFields
        id="agent"
        nameLabel={texts.name}
        numberLabel={texts.idNumber}
        name={name}
        idNumber={idNumber}
        onChange={form.change}
      />
      <View className="heading-section" role="heading" aria-level={2}>
        {texts.scope}
      </View>
      <Card>
        {AGENT_SCOPES.map((one) => (
          <ChoiceLine
            key={one}
            id={`scope-${one}`}
            label={texts.scopes[one]}
            on={scope.includes(one)}
            onToggle={() => toggle(one)}
          />
        ))}
      </Card>
      <UntilChoice form={form} />
    </View>
  )
}
