import type { DEMO_TEXTS } from '../design/texts/demo.ts'

/** Demo personas of the sandbox, in the order of the strip. */
export const PERSONAS = [
  'driver',
  'owner',
  'clerk',
  'soletrader',
  'ridehail',
  'hazmat',
  'public',
  'inspector',
  'inspector33b',
  'inspector51',
] as const satisfies readonly (keyof typeof DEMO_TEXTS.zh.personas)[]
export type Persona = (typeof PERSONAS)[number]

/** The persona of an account, when it is one. */
export function personaOf(account: string | undefined): Persona | undefined {
  return PERSONAS.find((persona) => persona === account)
}
