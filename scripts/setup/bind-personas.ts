import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { bindPersona, type BindingFailure, type BindingDeps, type SignedInPersona } from './bind-persona.ts'
import type { Persona, SandboxControls } from './sandbox-controls.ts'
import { appointClerk, authoriseDriver } from './standing-authorisations.ts'
import { todayInBeijing } from './year-from.ts'

/** The persona that stays free for trying a binding. */
const UNBOUND = 'public'

/** Who is bound now and, in sentences for the terminal, who is not and why. */
export interface PersonaReport {
  readonly bound: readonly string[]
  readonly notes: readonly string[]
}

/**
 * Binds or activates every demo persona but `public` through the public API, then makes the standing authorisations
 * and the clerk's appointment. Safe to repeat. Fails with one sentence when gateway or sandbox do not work as agreed.
 */
export async function bindPersonas(
  deps: BindingDeps & { readonly sandbox: Pick<SandboxControls, 'messages' | 'personas'>; readonly now: () => number },
): Promise<Result<PersonaReport, string>> {
  const personas = await deps.sandbox.personas()
  if (!personas.ok) return personas
  const wanted = personas.value.filter(({ persona }) => persona !== UNBOUND)
  // Side by side: one whose province is not connected costs its waiting time once and not one after the other.
  const outcomes = await Promise.all(
    wanted.map(async (persona) => ({ persona, outcome: await bindPersona(deps, persona) })),
  )
  const signedIn = new Map<string, SignedInPersona>()
  const notes: string[] = []
  for (const { persona, outcome } of outcomes) {
    if (outcome.ok) signedIn.set(persona.persona, outcome.value)
    else if (outcome.failure.kind === 'broken') return fail(`${persona.persona}: ${outcome.failure.what}`)
    else notes.push(noteOf(persona, outcome.failure))
  }
  const standing = await makeStanding(deps, signedIn)
  if (!standing.ok) return standing
  return succeed({ bound: [...signedIn.keys()], notes: [...notes, ...standing.value] })
}

/** Authorisations and appointment, as far as the people in question are bound. */
async function makeStanding(
  deps: BindingDeps & { readonly now: () => number },
  signedIn: ReadonlyMap<string, SignedInPersona>,
): Promise<Result<readonly string[], string>> {
  const today = todayInBeijing(deps.now())
  const owner = signedIn.get('owner')
  const notes: string[] = []
  for (const [name, make] of [['driver', authoriseDriver] as const, ['clerk', appointClerk] as const]) {
    const other = signedIn.get(name)
    if (owner === undefined || other === undefined) continue
    const made = await make(deps.gateway, owner, other, today)
    if (!made.ok) notes.push(`not set up for ${name}: ${made.failure}`)
  }
  return succeed(notes)
}

function noteOf(persona: Persona, failure: Exclude<BindingFailure, { kind: 'broken' }>): string {
  return failure.kind === 'no-phone-code'
    ? `not bound: ${persona.persona} (its province is not connected)`
    : `not bound: ${persona.persona} (${failure.code})`
}
