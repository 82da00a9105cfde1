import { photoWays } from '@platform/photo.ts'
import type { MaterialKind } from 'shared-types/vocabulary/application-materials.ts'
import { useCallback, useRef, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import type { PhotoFailure, ReadyPhoto } from '../platform/photo-port.ts'
import { createPicturePorts } from './pictures-api.ts'
import { uploadPicture } from './upload-picture.ts'

/** 一张照片的状态: its preview, how much is sent, and what went wrong with taking or with sending it. */
export interface PictureInHand {
  readonly preview?: string
  /** Per cent sent; absent before and after sending. */
  readonly percent?: number
  readonly sending: boolean
  readonly photoFailure?: Exclude<PhotoFailure, 'cancelled'>
  readonly sendFailure?: GatewayFailure
}

/** 拍照上传 for one material; `done` hears the id of the complete picture. A cut upload goes on where it was. */
export function usePicture(kindId: string, material: MaterialKind, done: (materialId: string) => void) {
  const { gateway } = useGateway()
  const photo = useRef<ReadyPhoto>(undefined)
  const begun = useRef<string>(undefined)
  const [state, setState] = useState<PictureInHand>({ sending: false })

  const send = useCallback(async () => {
    const taken = photo.current
    if (!taken) return
    const { bytes, mediaType, preview } = taken
    setState({ preview, sending: true, percent: 0 })
    const upload = { kindId, material, bytes, mediaType, begun: begun.current }
    const sent = await uploadPicture(createPicturePorts(gateway), upload, ({ materialId, share }) => {
      begun.current = materialId
      if (photo.current === taken) setState({ preview, sending: true, percent: Math.floor(share * 100) })
    })
    if (photo.current !== taken) return
    if (sent.ok) {
      setState({ preview, sending: false })
      done(sent.value)
    } else {
      setState(({ percent = 0 }) => ({ preview, sending: false, percent, sendFailure: sent.failure }))
    }
  }, [done, gateway, kindId, material])

  const take = useCallback(
    async (way: 'camera' | 'album') => {
      const taken = await photoWays[way]?.()
      if (!taken || (!taken.ok && taken.failure === 'cancelled')) return
      if (!taken.ok) {
        const { failure } = taken
        return setState((before) => (failure === 'cancelled' ? before : { sending: false, photoFailure: failure }))
      }
      photo.current = taken.value
      begun.current = undefined
      await send()
    },
    [send],
  )
  return { state, take, send, ways: photoWays }
}
export type PictureHands = ReturnType<typeof usePicture>
