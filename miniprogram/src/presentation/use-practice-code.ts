import { randomBytes } from '@platform/random-bytes.ts'
import { useCallback, useEffect, useState } from 'react'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { practiceSet } from './practice-code.ts'
import type { ShownSource } from './ready-code.ts'

const SEED_LENGTH = 16

/** 练习码 on show: made on this phone alone; `impossible` when the phone gives no random bytes. */
export function usePracticeCode() {
  const { clock } = useGateway()
  const [source, setSource] = useState<ShownSource>()
  const [impossible, setImpossible] = useState(false)
  const make = useCallback(async () => {
    const seed = await randomBytes(SEED_LENGTH)
    setImpossible(!seed.ok)
    if (seed.ok) setSource(practiceSet(clock.read().nowMs / 1000, seed.value))
  }, [clock])
  useEffect(() => void make(), [make])
  return { source, impossible, make }
}
