import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/components/button.tsx'
import { ConfirmSheet } from '../../design/components/confirm-sheet.tsx'

/** 结束按钮: what it ends, the question with its consequences one by one, and the words that agree. */
export interface EndingButtonProps {
  readonly id: string
  readonly label: string
  readonly title: string
  readonly consequences: readonly string[]
  readonly agree: string
  readonly busy: boolean
  readonly onAgree: () => void
}

/** A button that asks first and says plainly what follows. */
export function EndingButton({ id, label, title, consequences, agree, busy, onAgree }: EndingButtonProps) {
  const [asking, setAsking] = useState(false)
  return (
    <View className="ending">
      <Button id={id} look="danger" busy={busy} label={label} onPress={() => setAsking(true)} />
      {asking ? (
        <ConfirmSheet
          title={title}
          agree={agree}
          danger
          onLeave={() => setAsking(false)}
          onAgree={() => {
            setAsking(false)
            onAgree()
          }}
        >
          {consequences.map((line) => (
            <View key={line} className="words bullet">
              {line}
            </View>
          ))}
        </ConfirmSheet>
      ) : null}
    </View>
  )
}
