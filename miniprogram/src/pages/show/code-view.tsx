import type { PresentationView } from 'shared-types/contracts/presentations.ts'
import { Image, View } from '@tarojs/components'
import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { useMemo } from 'react'
import { CountdownRing } from '../../design/components/countdown-ring.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { WordsWithPlates } from '../../design/components/words-with-plates.tsx'
import { momentWords } from '../../design/date-words.ts'
import { useLanguage } from '../../design/language.ts'
import { SHOW_TEXTS } from '../../design/texts/show.ts'
import { CannotShowButton } from '../cannot-show-button.tsx'
import { attestedFacts, attestedOf } from '../../presentation/attested-facts.ts'
import { setEnd, type ReadySet } from '../../presentation/ready-code.ts'
import { useShownCode } from '../../presentation/use-shown-code.ts'

/** 码和它下面的几句话. */
export interface CodeViewProps {
  readonly set: ReadySet
  readonly view: PresentationView
}

/** The code, how long it stays, how long it works without network, and what the other side reads in it. */
export function CodeView({ set, view }: CodeViewProps) {
  const language = useLanguage()
  const texts = SHOW_TEXTS[language]
  const shown = useShownCode(set, view)
  const nowMs = usePresentMoment()
  const code = set.codes[view]
  const facts = useMemo(() => {
    const attested = code && attestedOf(code)
    return attested && attestedFacts(attested, language)
  }, [code, language])
  const end = setEnd(set)
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
      {end === undefined ? null : (
        <View id="works-until" className="words-soft code-line">
          {texts.worksUntil(momentWords(end * 1000, nowMs, language))}
        </View>
      )}
      {facts ? (
        <View className="code-facts">
          <WordsWithPlates id="other-side-sees" words={sees(facts)} />
        </View>
      ) : null}
    </View>
  )
}
