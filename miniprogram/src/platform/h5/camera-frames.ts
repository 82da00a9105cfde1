/** Part of the camera's picture that is looked at, in shares of its shorter side around the middle; `width` in px. */
interface Look {
  readonly share: number
  readonly width: number
}

/**
 * In turn: the middle as the frame on the screen shows it, everything, and the very middle for a small code far away. More
 * than 960 px would make an old phone wait longer than a hand holds still.
 */
const LOOKS: readonly Look[] = [
  { share: 1, width: 720 },
  { share: 2, width: 960 },
  { share: 0.6, width: 640 },
]

/** 取景: pixels of a playing video, a different part each time. */
export function createFrames(video: HTMLVideoElement): () => ImageData | undefined {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  let turn = 0
  return () => {
    const { videoWidth, videoHeight } = video
    const look = LOOKS[turn % LOOKS.length]
    turn += 1
    if (!context || !look || videoWidth === 0 || videoHeight === 0) return undefined
    const side = Math.min(videoWidth, videoHeight)
    const width = Math.min(videoWidth, side * look.share)
    const height = Math.min(videoHeight, side * look.share)
    const scale = Math.min(1, look.width / Math.max(width, height))
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    const left = (videoWidth - width) / 2
    const top = (videoHeight - height) / 2
    context.drawImage(video, left, top, width, height, 0, 0, canvas.width, canvas.height)
    return context.getImageData(0, 0, canvas.width, canvas.height)
  }
}
