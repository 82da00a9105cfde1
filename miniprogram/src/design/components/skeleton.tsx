import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useTexts } from '../language.ts'
import { PARTS_TEXTS } from '../texts/parts.ts'

const APPEARS_AFTER_MS = 300

/** 骨架: stands for what is being fetched; appears after 300 ms, so that a quick answer does not flicker. */
export function Skeleton({ cards = 2 }: { readonly cards?: number }) {
  const texts = useTexts(PARTS_TEXTS)
  const [visible, setVisible] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), APPEARS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!visible) return null
  return (
    <View aria-label={texts.loading}>
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className="card">
          <View className="skeleton-line skeleton-line-short" />
          <View className="skeleton-line" />
        </View>
      ))}
    </View>
  )
}
