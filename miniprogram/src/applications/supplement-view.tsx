import type { Application, SupplementRequest } from 'shared-types/contracts/applications.ts'
import { View } from '@tarojs/components'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { Skeleton } from '../design/components/skeleton.tsx'
import { dateWords } from '../design/date-words.ts'
import { useLanguage } from '../design/language.ts'
import { APPLICATION_DETAIL_TEXTS } from '../design/texts/application-detail.ts'
import { PictureView } from './picture-view.tsx'
import { QuestionView } from './question-view.tsx'
import { useSupplement } from './use-supplement.ts'

/** 补材料: what is to be handed in, and handing it in. */
export interface SupplementProps {
  readonly application: Application
  readonly nowMs: number
  readonly busy: boolean
  readonly onSend: (body: SupplementRequest) => Promise<boolean>
}

/** The questions and photos that are wanted, until when, and the button. */
export function SupplementView({ application, nowMs, busy, onSend }: SupplementProps) {
  const language = useLanguage()
  const texts = APPLICATION_DETAIL_TEXTS[language]
  const { form, draft, today, fault, answer, picture, send } = useSupplement(application, onSend)
  if (!application.supplement) return null
  if (!form || !draft) return <Skeleton cards={1} />
  return (
    <View id="supplement" className="supplement">
      <Notice
        tone="doubt"
        title={texts.supplementTitle}
        words={texts.supplementWords(dateWords(application.supplement.until, nowMs, language))}
      />
      {form.fields.map((field) => (
        <QuestionView
          key={field.name}
          field={field}
          alone={false}
          answer={draft.answers[field.name] ?? ''}
          today={today}
          nowMs={nowMs}
          onAnswer={(text) => answer(field.name, text)}
        />
      ))}
      {form.materials.map((material) => (
        <PictureView
          key={material.material}
          kindId={application.kindId}
          material={material}
          alone={false}
          there={draft.pictures.some((one) => one.material === material.material)}
          onDone={(materialId) => picture(material.material, materialId)}
        />
      ))}
      {fault ? <Notice id="supplement-fault" tone="doubt" words={texts.supplementFault} /> : null}
      <Button
        id="send-supplement"
        look="primary"
        busy={busy}
        label={texts.supplementSend}
        onPress={() => void send()}
      />
    </View>
  )
}
