import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { useTexts } from '../design/language.ts'
import { CAMERA_TEXTS } from '../design/texts/camera.ts'
import type { PageCameraState } from './use-camera.ts'

let made = 0
/** Pages left behind stay in the browser's document: each view needs a name of its own. */
const newElementId = () => `camera-picture-${(made += 1)}`

/** 相机画面: every form of it, from "open the camera" to the moving picture, and each reason why there is none. */
export function CameraView({ camera }: { readonly camera: PageCameraState }) {
  const texts = useTexts(CAMERA_TEXTS)
  const [elementId] = useState(newElementId)
  const { offered, state, session } = camera
  const live = state.state === 'live' ? state.camera : undefined
  useEffect(() => live?.showIn(elementId), [elementId, live])
  if (!offered) return null
  if (state.state === 'asking') return <Notice id="camera-asking" words={texts.asking} />
  if (state.state === 'live') {
    return (
      <View>
        <View id="camera-live" className="camera" aria-live="polite">
          <View id={elementId} className="camera-picture" aria-hidden="true" />
          <View className="camera-frame" aria-hidden="true" />
        </View>
        <Text className="camera-words">{texts.live}</Text>
        <View className="buttons">
          {state.camera.torch ? (
            <Button
              id="camera-torch"
              label={state.torch ? texts.torchOff : texts.torchOn}
              onPress={() => void session.switchTorch()}
            />
          ) : null}
          <Button id="camera-stop" label={texts.stop} onPress={session.stop} />
        </View>
      </View>
    )
  }
  return (
    <View>
      {state.state === 'failed' ? (
        <Notice id={`camera-${state.failure}`} tone="doubt" words={texts.failures[state.failure]} />
      ) : null}
      {state.state === 'paused' ? <Notice id="camera-paused" words={texts.paused} /> : null}
      {state.state === 'failed' && state.failure === 'not-offered' ? null : (
        <Button id="scan-camera" look="primary" label={texts.start} onPress={() => void session.start()} />
      )}
    </View>
  )
}
