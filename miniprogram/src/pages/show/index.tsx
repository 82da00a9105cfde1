import type { PresentationView } from 'shared-types/contracts/presentations.ts'
import { hideFromCapture } from '@platform/capture.ts'
import { holdScreen } from '@platform/screen.ts'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../design/components/button.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { Segments } from '../../design/components/segments.tsx'
import { useTexts } from '../../design/language.ts'
import { SHOW_TEXTS } from '../../design/texts/show.ts'
import { useShowPage } from '../../presentation/use-show-page.ts'
import { ChooseSetSheet } from './choose-set-sheet.tsx'
import { CodeView } from './code-view.tsx'
import { NoCodeView } from './no-code-view.tsx'

const VIEWS = ['public', 'inspection'] as const

/** Bright, awake and out of recordings while the page is open. */
function useHeldScreen(): void {
  useEffect(() => {
    const held = holdScreen()
    return () => void held.then((release) => release())
  }, [])
  useEffect(hideFromCapture, [])
}

/** 亮证: the code of this minute, for whom it is, what the other side will see. */
export default function ShowPage() {
  const texts = useTexts(SHOW_TEXTS)
  const [view, setView] = useState<PresentationView>('public')
  const [choosing, setChoosing] = useState(false)
  const page = useShowPage()
  useHeldScreen()
  const foot = (
    <View className="buttons">
      <Button id="change-set" label={texts.changeSet} onPress={() => setChoosing(true)} />
      <Button id="refresh-code" busy={page.busy} label={texts.refresh} onPress={() => void page.refresh()} />
    </View>
  )
  return (
    <PageShell title={texts.title} back paper foot={foot}>
      <Segments
        name="view"
        choices={VIEWS.map((value) => ({ value, label: texts.views[value] }))}
        chosen={view}
        onChoose={setView}
      />
      {page.set && page.span ? (
        <CodeView set={page.set} span={page.span} view={view} page={page} />
      ) : (
        <NoCodeView page={page} />
      )}
      {choosing ? <ChooseSetSheet page={page} onClose={() => setChoosing(false)} /> : null}
    </PageShell>
  )
}
