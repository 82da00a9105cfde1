import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { titleInWords } from '../certificates/title-in-words.ts'
import { Button } from '../design/components/button.tsx'
import { Card } from '../design/components/card.tsx'
import { ConfirmSheet } from '../design/components/confirm-sheet.tsx'
import { momentWords } from '../design/date-words.ts'
import { useLanguage } from '../design/language.ts'
import { MATTER_TEXTS } from '../design/texts/applications.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'
import type { ApplicationDraft } from './application-draft.ts'
import { useDrafts } from './use-drafts.ts'

function DraftCard({
  draft: { kindId, changedAtMs },
  kind,
  nowMs,
  onOpen,
  onDrop,
}: {
  readonly draft: ApplicationDraft
  readonly kind: ApplicationKind
  readonly nowMs: number
  readonly onOpen: () => void
  readonly onDrop: () => void
}) {
  const language = useLanguage()
  const texts = APPLY_FORM_TEXTS[language]
  return (
    <Card>
      <View className="card-title">{MATTER_TEXTS[language][kind.matter]}</View>
      <View className="words">{titleInWords(kind, language)}</View>
      <View className="words-soft">{momentWords(changedAtMs, nowMs, language)}</View>
      <View className="buttons draft-buttons">
        <Button id={`drop-${kindId}`} look="plain" label={texts.dropDraft} onPress={onDrop} />
        <Button id={`continue-${kindId}`} label={texts.continueDraft} onPress={onOpen} />
      </View>
    </Card>
  )
}

/** 没填完的: drafts of forms that are still offered; one goes on with it, or deletes it after being asked. */
export function DraftsView({
  kinds,
  nowMs,
  onOpen,
}: {
  readonly kinds: readonly ApplicationKind[]
  readonly nowMs: number
  readonly onOpen: (kindId: string) => void
}) {
  const language = useLanguage()
  const texts = APPLY_FORM_TEXTS[language]
  const { drafts, drop } = useDrafts()
  const [asking, setAsking] = useState<string>()
  const shown = (drafts ?? []).flatMap((draft) => {
    const kind = kinds.find(({ kindId }) => kindId === draft.kindId)
    return kind ? [{ draft, kind }] : []
  })
  if (shown.length === 0) return null
  return (
    <View id="drafts">
      <View className="heading-section" role="heading" aria-level={2}>
        {texts.drafts}
      </View>
      {shown.map(({ draft, kind }) => (
        <DraftCard
          key={draft.kindId}
          draft={draft}
          kind={kind}
          nowMs={nowMs}
          onOpen={() => onOpen(draft.kindId)}
          onDrop={() => setAsking(draft.kindId)}
        />
      ))}
      {asking === undefined ? null : (
        <ConfirmSheet
          title={texts.dropTitle}
          agree={texts.dropDraft}
          danger
          onLeave={() => setAsking(undefined)}
          onAgree={() => {
            drop(asking)
            setAsking(undefined)
          }}
        >
          <View className="words">{texts.dropWords}</View>
        </ConfirmSheet>
      )}
    </View>
  )
}
