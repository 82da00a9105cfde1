import type { Privacy } from '../ports.ts'

/** A browser asks for the camera by itself; there is no further question. */
export const privacy: Privacy = {
  onQuestion: () => () => undefined,
  ask: async () => true,
  openContract: () => undefined,
}
