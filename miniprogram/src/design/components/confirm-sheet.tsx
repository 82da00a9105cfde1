import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { useTexts } from '../language.ts'
import { PARTS_TEXTS } from '../texts/parts.ts'
import { Button } from './button.tsx'

/** 确认: a question over the page with one way on and one way back. */
export interface ConfirmSheetProps {
  readonly title: string
  readonly agree: string
  readonly danger?: boolean
  readonly onAgree: () => void
  readonly onLeave: () => void
}

/** A sheet from the bottom of the screen. */
export function ConfirmSheet({
  title,
  agree,
  danger,
  onAgree,
  onLeave,
  children,
}: PropsWithChildren<ConfirmSheetProps>) {
  const texts = useTexts(PARTS_TEXTS)
  return (
    <View className="confirm-back" onClick={onLeave}>
      <View className="confirm" onClick={(event) => event.stopPropagation()}>
        <View className="heading">{title}</View>
        {children}
        <Button id="confirm-agree" label={agree} look={danger ? 'danger' : 'primary'} onPress={onAgree} />
        <Button id="confirm-leave" label={texts.leave} look="plain" onPress={onLeave} />
      </View>
    </View>
  )
}
