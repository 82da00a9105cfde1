import { View } from '@tarojs/components'
import { pressable } from '../pressable.ts'

/** 按钮: `label` is its words; a busy one takes no press. One `primary` a screen. */
export interface ButtonProps {
  readonly id?: string
  readonly label: string
  readonly look?: 'primary' | 'secondary' | 'plain' | 'danger'
  readonly busy?: boolean
  readonly onPress: () => void
}

/** A button of at least 48 px. */
export function Button({ id, label, look = 'secondary', busy = false, onPress }: ButtonProps) {
  return (
    <View
      {...(id ? { id } : {})}
      className={`button button-${look} ${busy ? 'button-busy' : ''}`}
      {...pressable(label)}
      aria-disabled={busy}
      onClick={() => {
        if (!busy) onPress()
      }}
    >
      {label}
    </View>
  )
}
