import { scanWays } from '@platform/scan.ts'
import { useState } from 'react'
import { useGateway } from '../gateway-client/gateway-context.ts'
import type { Scan, ScanFailure } from '../platform/ports.ts'
import { readPracticeCode, type PracticeReading } from './practice-code.ts'

/** 练扫码: what was scanned is looked at on this phone and forgotten; nothing is sent and nothing is noted. */
export function usePracticeScan() {
  const { clock } = useGateway()
  const [reading, setReading] = useState<PracticeReading>()
  const [failure, setFailure] = useState<ScanFailure>()
  const [busy, setBusy] = useState(false)
  const run = async (scan: Scan) => {
    setBusy(true)
    const scanned = await scan()
    setBusy(false)
    setFailure(scanned.ok ? undefined : scanned.failure)
    setReading(scanned.ok ? readPracticeCode(scanned.value, clock.read().nowMs / 1000) : undefined)
  }
  return { ways: scanWays, reading, failure, busy, run }
}
