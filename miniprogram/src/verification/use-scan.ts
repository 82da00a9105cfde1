import { scanWays } from '@platform/scan.ts'
import { useState } from 'react'
import type { Scan, ScanFailure, ScanWays } from '../platform/ports.ts'
import { useVerificationServices } from './verification-context.ts'

/** 扫码: the ways this phone has, and what went wrong last. */
export interface ScanState {
  readonly ways: ScanWays
  readonly busy: boolean
  readonly failure?: ScanFailure
  readonly run: (scan: Scan) => Promise<void>
  /** Takes a typed or pasted text. */
  readonly take: (text: string) => void
}

/** Scans or takes a text, keeps it in memory and then calls `onCode`. The scanner never follows a link. */
export function useScan(onCode: () => void): ScanState {
  const { pending } = useVerificationServices()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ScanFailure>()
  const take = (text: string) => {
    pending.write(text)
    onCode()
  }
  const run = async (scan: Scan) => {
    setBusy(true)
    setFailure(undefined)
    const scanned = await scan()
    setBusy(false)
    if (scanned.ok) take(scanned.value)
    else setFailure(scanned.failure)
  }
  return { ways: scanWays, busy, run, take, ...(failure ? { failure } : {}) }
}
