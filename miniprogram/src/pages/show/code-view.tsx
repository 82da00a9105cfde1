import type { PresentationView } from 'shared-types/contracts/presentations.ts'
import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { CountdownRing } from '../../design/components/countdown-ring.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { WordsWithPlates } from '../../design/components/words-with-plates.tsx'
import { useLanguage } from '../../design/language.ts'
import { SHOW_TEXTS } from '../../design/texts/show.ts'
import { CannotShowButton } from '../cannot-show-button.tsx'
import { attestedFacts, attestedOf } from '../../presentation/attested-facts.ts'
import { sourceOf, type CodeSpan, type ReadySet } from '../../presentation/ready-code.ts'
import type { ShowPage } from '../../presentation/use-show-page.ts'
import { useShownCode } from '../../presentation/use-shown-code.ts'
import { CodeWaiting } from './no-code-view.tsx'
import { StockLines } from './stock-lines.tsx'

/** 码和它下面的几句话. */
export interface CodeViewProps {
  readonly set: ReadySet
  readonly span: CodeSpan
  readonly view: PresentationView
  readonly page: ShowPage
}

/** The code, how long it stays, what the other side reads in it, and how long it works without network. */
export function CodeView({ set, span, view, page }: CodeViewProps) {
  const language = useLanguage()
  const texts = SHOW_TEXTS[language]
  const source = useMemo(() => sourceOf(set, span, view), [set, span, view])
  const shown = useShownCode(source)
  const { code } = source
  const facts = useMemo(() => {
    const attested = attestedOf(code)
    return attested && attestedFacts(attested, language)
  }, [code, language])
  if (shown?.state === 'hashing') return <CodeWaiting />
  if (shown?.state !== 'running') {
    return (
      <View>
        <Notice id="code-ended" tone="doubt" words={texts.ended} />
        <CannotShowButton />
      </View>
    )
  }
  const { picture, secondsLeft } = shown
  const side = `${picture.width}px`
  const sees = view === 'public' ? texts.seesPublic : texts.seesInspection
  return (
    <View>
      <View className="code">
        <Image
          id="code-picture"
          className="code-picture"
          src={picture.url}
          style={{ width: side, height: side }}
          aria-label={texts.codeLabel(secondsLeft)}
          nativeProps={{ alt: texts.codeLabel(secondsLeft) }}
        />
      </View>
      <CountdownRing secondsLeft={secondsLeft} words={texts.secondsLeft(secondsLeft)} />
      {facts ? (
        <View className="code-facts">
          <WordsWithPlates id="other-side-sees" words={sees(facts)} />
        </View>
      ) : null}
      <StockLines set={set} page={page} />
    </View>
  )
}
