import type { PresentationView } from 'shared-types/contracts/presentations.ts'
import { screenMeasures } from '@platform/screen.ts'
import { useMemo } from 'react'
import { codeMinute, secondsLeft } from './code-minute.ts'
import { codeOfMinute } from './code-of-minute.ts'
import { drawCode, type CodePicture } from './code-picture.ts'
import type { ReadySet } from './ready-code.ts'
import { sm3 } from './sm3-hash.ts'
import { useNowSeconds } from './use-minute-clock.ts'

/** 正在亮的码: its picture and how long it stays; `ended` when the attestation is over or damaged. */
export type ShownCode =
  | { readonly state: 'running'; readonly picture: CodePicture; readonly secondsLeft: number }
  | { readonly state: 'ended' }

/** The code of the present minute; hashed once for an attestation and drawn once a minute. */
export function useShownCode(set: ReadySet | undefined, view: PresentationView): ShownCode | undefined {
  const nowSeconds = useNowSeconds()
  const code = set?.codes[view]
  const host = set?.host
  const ofMinute = useMemo(() => (code && host ? codeOfMinute(sm3, view, host, code) : undefined), [code, host, view])
  const minute = code && codeMinute(code, nowSeconds)
  const stepIndex = minute?.state === 'running' ? minute.stepIndex : undefined
  const picture = useMemo(() => {
    const parts = stepIndex === undefined ? undefined : ofMinute?.(stepIndex)
    return parts && drawCode(parts, screenMeasures())
  }, [ofMinute, stepIndex])
  if (!code) return undefined
  if (minute?.state !== 'running' || !picture) return { state: 'ended' }
  return { state: 'running', picture, secondsLeft: secondsLeft(minute.nextAt, nowSeconds) }
}
