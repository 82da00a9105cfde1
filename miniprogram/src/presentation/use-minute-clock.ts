import { onVisibilityChange } from '@platform/visibility.ts'
import { useEffect, useState } from 'react'
import { useGateway } from '../gateway-client/gateway-context.ts'

/** Milliseconds from now to just after the next whole second of the compared clock. */
function untilNextSecond(nowMs: number): number {
  return 1000 - (Math.floor(nowMs) % 1000) + 5
}

/**
 * 走时: the present time in Unix seconds by the compared clock, renewed each second. Every tick is set by its end time,
 * so a late timer never adds up; it rests while the app is out of sight and is right at once when it comes back.
 */
export function useNowSeconds(): number {
  const { clock } = useGateway()
  const [nowSeconds, setNowSeconds] = useState(() => clock.read().nowMs / 1000)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      const { nowMs } = clock.read()
      setNowSeconds(nowMs / 1000)
      timer = setTimeout(tick, untilNextSecond(nowMs))
    }
    const stop = onVisibilityChange((visible) => {
      clearTimeout(timer)
      if (visible) tick()
    })
    tick()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [clock])
  return nowSeconds
}
