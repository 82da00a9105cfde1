import type { Hunt, HuntOutcome } from '../hunt.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { activationQuestions } from './activation-questions.ts'
import { bindingQuestions } from './binding-questions.ts'
import { compareAnswers } from './compare-answers.ts'
import { foreignIdQuestions } from './foreign-id-questions.ts'
import type { Question, Sample } from './question.ts'

/** Asks every variant equally often, in an order of chance, so that a slow minute of the machine meets all alike. */
async function askInTurn(question: Question, rounds: number): Promise<readonly Sample[]> {
  const samples: Sample[] = []
  for (let round = 0; round < rounds; round += 1) {
    const order = [...question.variants].sort(() => Math.random() - 0.5)
    for (const { name, ask } of order) samples.push({ variant: name, answer: await ask() })
  }
  return samples
}

async function run(stack: HuntedStack, count: number): Promise<HuntOutcome> {
  const makers = [bindingQuestions, activationQuestions, foreignIdQuestions]
  const questions = (await Promise.all(makers.map((make) => make(stack)))).flat()
  let tried = 0
  const findings = []
  const notes = [`${String(count)} answers of each variant compared, ${String(questions.length)} questions`]
  for (const question of questions) {
    const samples = await askInTurn(question, count)
    tried += samples.length
    const compared = compareAnswers(question.name, samples)
    findings.push(...compared.findings)
    notes.push(`${question.name}: ${compared.medians}`)
  }
  return { tried, findings, notes }
}

/** 旁路: refusals that must not tell why; a finding is a difference in status, body, headers or time. */
export const oracles: Hunt = {
  name: 'oracles',
  summary: 'refusals of bindings, delegations, activations and foreign ids compared',
  count: 30,
  run,
}
