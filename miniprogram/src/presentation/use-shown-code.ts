import { screenMeasures } from '@platform/screen.ts'
import { useEffect, useMemo, useState } from 'react'
import { codeMinute, secondsLeft } from './code-minute.ts'
import { drawCode, type CodePicture } from './code-picture.ts'
import type { Shelved } from './minute-shelf.ts'
import { usePresentations } from './presentation-context.ts'
import { codeEnd, type ShownSource } from './ready-code.ts'
import { useNowSeconds } from './use-minute-clock.ts'

/** 正在亮的码: its picture and how long it stays; `hashing` for a moment; `ended` when it is over or damaged. */
export type ShownCode =
  | { readonly state: 'running'; readonly picture: CodePicture; readonly secondsLeft: number }
  | { readonly state: 'hashing' }
  | { readonly state: 'ended' }

/** The next stretch is hashed this long before it begins, so that nothing is to be seen at the boundary. */
const AHEAD_SECONDS = 120

/** The code of the present minute; hashed once for an attestation and drawn once a minute. Undefined without a source. */
export function useShownCode(source: ShownSource | undefined): ShownCode | undefined {
  const nowSeconds = useNowSeconds()
  const shelved = useShelved(source, nowSeconds)
  const minute = source && codeMinute(source.code, nowSeconds)
  const stepIndex = minute?.state === 'running' ? minute.stepIndex : undefined
  const ofMinute = shelved?.ofMinute
  const picture = useMemo(() => {
    const parts = stepIndex === undefined ? undefined : ofMinute?.(stepIndex)
    return parts && drawCode(parts, screenMeasures())
  }, [ofMinute, stepIndex])
  if (!source) return undefined
  if (!shelved) return { state: 'hashing' }
  if (minute?.state !== 'running' || !picture) return { state: 'ended' }
  return { state: 'running', picture, secondsLeft: secondsLeft(minute.nextAt, nowSeconds) }
}

/** This code, hashed; the following one is hashed ahead. */
function useShelved(source: ShownSource | undefined, nowSeconds: number): Shelved | undefined {
  const { shelf } = usePresentations()
  const [, setHashed] = useState<string>()
  const { view, host, code, next } = source ?? {}
  const soon = code !== undefined && codeEnd(code) - nowSeconds < AHEAD_SECONDS
  useEffect(() => {
    if (!view || host === undefined || !code) return undefined
    let here = true
    void shelf.prepare(view, host, code).then(() => {
      if (here) setHashed(code.attestation)
    })
    return () => void (here = false)
  }, [code, host, shelf, view])
  useEffect(() => {
    if (soon && next && view && host !== undefined) void shelf.prepare(view, host, next)
  }, [host, next, shelf, soon, view])
  return code && shelf.read(code)
}
