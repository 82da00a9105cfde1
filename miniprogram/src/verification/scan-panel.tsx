import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { TextInput } from '../design/components/text-input.tsx'
import { useTexts } from '../design/language.ts'
import { SCAN_TEXTS } from '../design/texts/verify.ts'
import { CameraView } from './camera-view.tsx'
import { useCamera } from './use-camera.ts'
import type { ScanState } from './use-scan.ts'
import { LONGEST_CODE_TEXT } from './verification-api.ts'
import { WaitingReports } from './waiting-reports.tsx'

/** 扫码面板: camera where there is one, a picture, or the code's text; `hint` says what may be scanned here. */
export function ScanPanel({ scan, hint }: { readonly scan: ScanState; readonly hint: string }) {
  const texts = useTexts(SCAN_TEXTS)
  const [text, setText] = useState('')
  const [empty, setEmpty] = useState(false)
  const { camera, picture } = scan.ways
  const pageCamera = useCamera(scan.take)
  const takeText = () => {
    const trimmed = text.trim()
    setEmpty(trimmed === '')
    if (trimmed === '') return
    setText('')
    scan.take(trimmed)
  }
  return (
    <View>
      <View className="words">{hint}</View>
      <CameraView camera={pageCamera} />
      {camera ? (
        <Button
          id="scan-camera"
          look="primary"
          label={texts.camera}
          busy={scan.busy}
          onPress={() => void scan.run(camera)}
        />
      ) : null}
      {picture ? (
        <Button id="scan-upload" label={texts.picture} busy={scan.busy} onPress={() => void scan.run(picture)} />
      ) : null}
      {scan.failure ? <Notice id="scan-failure" tone="doubt" words={texts.failures[scan.failure]} /> : null}
      <TextInput
        id="scan-input"
        kind="area"
        label={texts.typed}
        value={text}
        longest={LONGEST_CODE_TEXT}
        onChange={setText}
      />
      {empty ? <Notice tone="doubt" words={texts.typedEmpty} /> : null}
      <Button id="scan-typed" label={texts.typedAgree} onPress={takeText} />
      <WaitingReports />
    </View>
  )
}
