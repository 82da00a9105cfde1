import { Image, View } from '@tarojs/components'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { useLanguage } from '../design/language.ts'
import { FAILURE_TEXTS } from '../design/texts/failures.ts'
import { PICTURE_TEXTS } from '../design/texts/pictures.ts'
import type { FormMaterial } from './form-steps.ts'
import { usePicture, type PictureHands, type PictureInHand } from './use-picture.ts'

/** 一张要交的照片; `alone` when it has the screen to itself; `there` once the authority has it. */
export interface PictureProps {
  readonly kindId: string
  readonly material: FormMaterial
  readonly alone: boolean
  readonly there: boolean
  readonly onDone: (materialId: string) => void
}

/** What stands under a photo: how far it is, that it is there, or what went wrong. */
function PictureState({
  id,
  state,
  there,
}: {
  readonly id: string
  readonly state: PictureInHand
  readonly there: boolean
}) {
  const language = useLanguage()
  const texts = PICTURE_TEXTS[language]
  const { sending, percent = 0, photoFailure, sendFailure } = state
  if (sending) {
    return (
      <View id={`sending-${id}`}>
        <View className="upload-bar" aria-hidden="true">
          <View className="upload-bar-done" style={{ width: `${percent}%` }} />
        </View>
        <View className="words-soft" aria-live="polite">
          {texts.sending(percent)}
        </View>
      </View>
    )
  }
  if (photoFailure) return <Notice id={`photo-failure-${id}`} tone="doubt" words={texts.failures[photoFailure]} />
  if (sendFailure) {
    const problem = FAILURE_TEXTS[language][sendFailure]
    const words = sendFailure === 'offline' ? texts.cut(percent) : problem.words
    return <Notice id={`send-failure-${id}`} tone="doubt" title={problem.title} words={words} />
  }
  return there ? (
    <View id={`sent-${id}`} className="picture-sent" aria-live="polite">
      {texts.sent}
    </View>
  ) : null
}

function Buttons({ id, hands, there }: { readonly id: string; readonly hands: PictureHands; readonly there: boolean }) {
  const texts = PICTURE_TEXTS[useLanguage()]
  const { state, take, send, ways } = hands
  if (state.sending) return null
  if (!ways.camera && !ways.album) return <Notice id={`no-ways-${id}`} tone="doubt" words={texts.noWays} />
  const cut = state.sendFailure !== undefined && state.sendFailure !== 'material-refused'
  const again = there || state.preview !== undefined
  return (
    <View className="picture-buttons">
      {cut ? <Button id={`go-on-${id}`} label={texts.goOn} onPress={() => void send()} /> : null}
      {ways.camera ? (
        <Button
          id={`camera-${id}`}
          look={again ? 'plain' : 'secondary'}
          label={again ? texts.retake : texts.camera}
          onPress={() => void take('camera')}
        />
      ) : null}
      {ways.album ? (
        <Button
          id={`album-${id}`}
          look={again ? 'plain' : 'secondary'}
          label={again ? texts.rechoose : texts.album}
          onPress={() => void take('album')}
        />
      ) : null}
    </View>
  )
}

/** Takes one photo and sends it to the authority. */
export function PictureView({ kindId, material, alone, there, onDone }: PictureProps) {
  const language = useLanguage()
  const texts = PICTURE_TEXTS[language]
  const hands = usePicture(kindId, material.material, onDone)
  const { preview } = hands.state
  const hint = material.hint?.[language]
  const id = material.material
  return (
    <View className="picture">
      <View className={alone ? 'heading' : 'heading-section'} role="heading" aria-level={alone ? 1 : 2}>
        {material.label[language]}
      </View>
      {hint ? <View className="words">{hint}</View> : null}
      {material.required ? null : <View className="words-soft">{texts.optional}</View>}
      {preview ? (
        <Image
          className="picture-preview"
          src={preview}
          mode="aspectFit"
          aria-label={texts.preview}
          nativeProps={{ alt: texts.preview }}
        />
      ) : null}
      <PictureState id={id} state={hands.state} there={there} />
      <Buttons id={id} hands={hands} there={there} />
    </View>
  )
}
