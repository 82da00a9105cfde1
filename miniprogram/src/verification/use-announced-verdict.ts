import { announceWays } from '@platform/announce.ts'
import { useEffect, useRef } from 'react'
import { LANGUAGE_TAGS, useLanguage } from '../design/language.ts'
import type { VerdictState } from './use-verdict.ts'
import { useVerificationServices } from './verification-context.ts'

/**
 * 念出结论: tells each new verdict once, in the ways the officer switched on. The word alone is spoken: the sentences
 * below it may name a certificate or a plate, and whoever stands near would hear it.
 */
export function useAnnouncedVerdict(now: VerdictState): void {
  const { alerts } = useVerificationServices()
  const language = useLanguage()
  const told = useRef<number>()
  const verdict = now.state === 'verdict' ? now : undefined
  useEffect(() => {
    if (!verdict || told.current === verdict.facts.at) return
    told.current = verdict.facts.at
    const { speak, vibrate } = alerts.read()
    if (vibrate) announceWays.vibrate?.(verdict.facts.form === 'pass')
    if (speak) announceWays.speak?.(verdict.verdict.word, LANGUAGE_TAGS[language])
  }, [alerts, language, verdict])
}
