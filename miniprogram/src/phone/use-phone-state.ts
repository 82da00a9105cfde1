import { appUpdate } from '@platform/app-update.ts'
import { networkQuality } from '@platform/network.ts'
import { onPageMissing } from '@platform/page-missing.ts'
import { privacy } from '@platform/privacy.ts'
import { keptStorage } from '@platform/storage.ts'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { PrivacyQuestion } from '../platform/ports.ts'

/** True while the phone calls its network weak. */
export function useWeakNetwork(): boolean {
  const [weak, setWeak] = useState(networkQuality.isWeak())
  useEffect(() => networkQuality.onChange(setWeak), [])
  return weak
}

/** True once the phone refused to keep something. */
export function useStorageRefused(): boolean {
  const [refusing, setRefusing] = useState(keptStorage.isRefusing())
  useEffect(() => keptStorage.onRefusal(() => setRefusing(true)), [])
  return refusing
}

/** True once a page that was pressed for did not come, until this page is come back to. */
export function usePageMissing(): boolean {
  const [missing, setMissing] = useState(false)
  useEffect(() => onPageMissing(() => setMissing(true)), [])
  useDidShow(() => setMissing(false))
  return missing
}

/** 新版本: whether one waits, and the two answers to it; `later` holds until the next start. */
export function useAppUpdate() {
  const [ready, setReady] = useState(appUpdate.isReady())
  const [later, setLater] = useState(false)
  useEffect(() => appUpdate.onReady(() => setReady(true)), [])
  return { offered: ready && !later, apply: () => appUpdate.apply(), later: () => setLater(true) }
}

/** 隐私询问 that waits for an answer, if any, and how to end it. */
export function usePrivacyQuestion() {
  const [question, setQuestion] = useState<PrivacyQuestion>()
  useEffect(
    () =>
      privacy.onQuestion((asked) => {
        asked.shown()
        setQuestion(asked)
      }),
    [],
  )
  return { question, close: () => setQuestion(undefined) }
}
