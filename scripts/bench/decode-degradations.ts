import type { Shot } from './decode-camera.ts'
import { createSeededRandom, type SeededRandom } from './decode-random.ts'

/** 劣化: what a picture at the roadside suffers from. */
export const DEGRADATIONS = ['blur', 'glare', 'low-light', 'low-resolution', 'skew', 'combined'] as const
export type Degradation = (typeof DEGRADATIONS)[number]

/** Steps from hardly any harm to more than any code bears. */
export const LEVELS = 7
/** Pictures of each degradation at each step. */
export const DRAWS = 12

/** A hand-held phone in daylight: the code fills most of a preview frame of 480 lines. */
function plain({ between }: SeededRandom): Shot {
  return {
    side: 340,
    turn: between(-8, 8),
    tiltX: between(-6, 6),
    tiltY: between(-6, 6),
    blur: 0.6,
    black: 25,
    white: 225,
    noise: 4,
    glares: [],
  }
}

function glareOf(random: SeededRandom, size: number): Shot['glares'][number] {
  return { x: random.between(0.2, 0.8), y: random.between(0.2, 0.8), size, strength: random.between(0.85, 1) }
}

/** Between two values: `part` runs from 0 at the first step to 1 at the last. */
function graded(mild: number, harsh: number, part: number): number {
  return mild + (harsh - mild) * part
}

const CHANGES: { readonly [Kind in Degradation]: (part: number, random: SeededRandom) => Partial<Shot> } = {
  blur: (part) => ({ blur: graded(0.8, 2.9, part) }),
  glare: (part, random) => ({ glares: [glareOf(random, graded(0.06, 0.34, part))] }),
  'low-light': (part) => ({ black: 8, white: graded(120, 48, part), noise: graded(6, 9, part), blur: 0.9 }),
  'low-resolution': (part) => ({ side: graded(240, 100, part) }),
  skew: (part, { between, even }) => {
    const tilt = graded(20, 65, part) * (even() < 0.5 ? -1 : 1)
    const other = between(-15, 15)
    return even() < 0.5 ? { tiltX: tilt, tiltY: other } : { tiltX: other, tiltY: tilt }
  },
  combined: (part, random) => ({
    side: graded(320, 230, part),
    blur: graded(0.7, 1.4, part),
    black: 15,
    white: graded(190, 90, part),
    noise: graded(4, 8, part),
    tiltX: graded(10, 32, part) * (random.even() < 0.5 ? -1 : 1),
    turn: random.between(-20, 20),
    glares: [glareOf(random, graded(0.03, 0.1, part))],
  }),
}

/** One picture to be taken, the same for every code: only the symbol differs. */
export interface PlannedShot {
  readonly degradation: Degradation
  readonly seed: number
  readonly shot: Shot
}

/** All pictures of one code kind: degradations × steps × draws. */
export function plannedShots(): readonly PlannedShot[] {
  return DEGRADATIONS.flatMap((degradation, kind) =>
    Array.from({ length: LEVELS * DRAWS }, (_, index) => {
      const seed = 1 + kind * 1000 + index
      const random = createSeededRandom(seed)
      const part = Math.floor(index / DRAWS) / (LEVELS - 1)
      return { degradation, seed, shot: { ...plain(random), ...CHANGES[degradation](part, random) } }
    }),
  )
}
