import type { Result } from 'shared-types/vocabulary/result.ts'

/**
 * 可以上传的照片: JPEG, drawn anew where the phone can, so that nothing stands in it but what one sees: no place, no time,
 * no name of the phone. `preview` is an address for an image element, good as long as the program runs.
 */
export interface ReadyPhoto {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/jpeg'
  readonly preview: string
}

/**
 * Why there is no photo: the person stopped it, the file is no picture, it is too small to be read or larger than any
 * photo, the system or the person refused, or the phone could not make it ready.
 */
export type PhotoFailure =
  'cancelled' | 'not-a-picture' | 'too-small' | 'too-large' | 'not-permitted' | 'privacy-refused' | 'photo-failed'

/** 拍照或从相册选: gives one photo that is ready to be sent. */
export type TakePhoto = () => Promise<Result<ReadyPhoto, PhotoFailure>>

/** Which ways this phone offers; a missing one shows no button. */
export interface PhotoWays {
  readonly camera?: TakePhoto
  readonly album?: TakePhoto
}
