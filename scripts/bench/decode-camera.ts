import { createSeededRandom } from './decode-random.ts'
import type { DrawnSymbol } from './decode-symbol.ts'

/** How a picture of a screen is taken; what is left out does no harm. */
export interface Shot {
  /** Pixels along one side of the symbol with its quiet zone, seen straight. */
  readonly side: number
  /** Turn in the picture's plane and tilts away from the camera, degrees. */
  readonly turn: number
  readonly tiltX: number
  readonly tiltY: number
  /** Deviation of the blur, pixels. */
  readonly blur: number
  /** Grey of black and of white on the screen as the camera sees it, 0 to 255. */
  readonly black: number
  readonly white: number
  /** Deviation of the sensor's noise, grey steps. */
  readonly noise: number
  /** Reflections of a lamp: place and size in parts of the picture's side, strength 0 to 1. */
  readonly glares: readonly {
    readonly x: number
    readonly y: number
    readonly size: number
    readonly strength: number
  }[]
}

/** A grey picture, one byte a pixel. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8ClampedArray
}

/** Surroundings of the code in the picture: the light ground of the screen. */
const FRAME = 1.25
/** Distance of the camera in sides of the symbol: what gives a tilt its perspective. */
const DISTANCE = 2.2
/** A pixel gathers light over its area, by this many probes in each direction: more where pixels are few. */
const probesFor = (side: number): number => (side < 260 ? 3 : 2)
const RADIANS = Math.PI / 180

/** Takes the picture: perspective, light gathered over each pixel, blur, reflections, exposure, noise. */
export function takePicture(symbol: DrawnSymbol, shot: Shot, seed: number): GreyPicture {
  const side = Math.ceil(shot.side * FRAME)
  const light = blurred(projected(symbol, shot, side), side, shot.blur)
  for (const glare of shot.glares) addGlare(light, side, glare)
  const { normal } = createSeededRandom(seed)
  const grey = new Uint8ClampedArray(side * side)
  for (let index = 0; index < grey.length; index += 1) {
    grey[index] = shot.black + (light[index] ?? 0) * (shot.white - shot.black) + shot.noise * normal()
  }
  return { width: side, height: side, grey }
}

/** A linear form of a place (x, y) in the picture. */
interface Form {
  readonly x: number
  readonly y: number
}

/** The same form of a place that was turned about the picture's middle. */
function turned({ x, y }: Form, angle: number): Form {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return { x: cos * x - sin * y, y: sin * x + cos * y }
}

/**
 * Where a ray through the picture meets the symbol: `across` and `down` over `near`, in sides of the symbol from its
 * middle. The ray (x, y, 1) is cut with the plane through (0, 0, DISTANCE) that was tilted about both axes.
 */
function meetingOf({ turn, tiltX, tiltY }: Shot) {
  const [cosX, sinX] = [Math.cos(tiltX * RADIANS), Math.sin(tiltX * RADIANS)]
  const [cosY, sinY] = [Math.cos(tiltY * RADIANS), Math.sin(tiltY * RADIANS)]
  const angle = turn * RADIANS
  return {
    across: turned({ x: cosX, y: -sinX * sinY }, angle),
    down: turned({ x: 0, y: cosY }, angle),
    near: turned({ x: (cosX * sinY) / DISTANCE, y: -sinX / DISTANCE }, angle),
    nearWhole: cosX * cosY,
  }
}

function projected(symbol: DrawnSymbol, shot: Shot, side: number): Float32Array {
  const light = new Float32Array(side * side)
  const { across, down, near, nearWhole } = meetingOf(shot)
  const probes = probesFor(shot.side)
  const share = 1 / (probes * probes)
  for (let row = 0; row < side * probes; row += 1) {
    const y = ((row + 0.5) / probes - side / 2) / shot.side
    for (let column = 0; column < side * probes; column += 1) {
      const x = ((column + 0.5) / probes - side / 2) / shot.side
      const scale = symbol.side / (near.x * x + near.y * y + nearWhole)
      const moduleX = Math.floor((across.x * x + across.y * y) * scale + symbol.side / 2)
      const moduleY = Math.floor((down.x * x + down.y * y) * scale + symbol.side / 2)
      const inside = moduleX >= 0 && moduleY >= 0 && moduleX < symbol.side && moduleY < symbol.side
      if (inside && symbol.dark[moduleY * symbol.side + moduleX] === 1) continue
      const pixel = Math.floor(row / probes) * side + Math.floor(column / probes)
      light[pixel] = (light[pixel] ?? 0) + share
    }
  }
  return light
}

/** Blur of Gauss, one direction after the other. */
function blurred(light: Float32Array, side: number, deviation: number): Float32Array {
  if (deviation <= 0) return light
  const reach = Math.ceil(deviation * 3)
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * deviation ** 2)),
  )
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const along = (from: Float32Array, step: number): Float32Array => {
    const to = new Float32Array(from.length)
    for (let index = 0; index < from.length; index += 1) {
      const place = step === 1 ? index % side : Math.floor(index / side)
      let value = 0
      for (let offset = -reach; offset <= reach; offset += 1) {
        const near = Math.min(side - 1, Math.max(0, place + offset)) - place
        value += (weights[offset + reach] ?? 0) * (from[index + near * step] ?? 0)
      }
      to[index] = value / sum
    }
    return to
  }
  return along(along(light, 1), side)
}

/** A reflection veils what is below it towards white, strongest in its middle. */
function addGlare(light: Float32Array, side: number, glare: Shot['glares'][number]): void {
  for (let index = 0; index < light.length; index += 1) {
    const x = (index % side) / side - glare.x
    const y = Math.floor(index / side) / side - glare.y
    const veil = glare.strength * Math.exp(-(((x * x + y * y) / glare.size ** 2) ** 2))
    light[index] = (light[index] ?? 0) * (1 - veil) + veil
  }
}
