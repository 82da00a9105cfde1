import type { Treatment } from '../policy-model.ts'
import { applyOf } from '../treatments.ts'
import { fewestFittingNumbers } from './identity-number-space.ts'
import type { CountNumbers } from './measure-view.ts'

/** Makes the count, which enumerates once for each question: a policy repeats the same few in every view. */
export function createCountNumbers(): CountNumbers {
  const counted = new Map<string, number | undefined>()
  return (treatment, others) => {
    const key = `${treatment}|${others.birth}|${String(others.sexKnown)}`
    if (!counted.has(key)) counted.set(key, fewestFittingNumbers(shownBy(treatment), others))
    return counted.get(key)
  }
}

function shownBy(treatment: Treatment): (number: string) => string | undefined {
  const apply = applyOf(treatment)
  return (number) => {
    const left = apply(number)
    return typeof left === 'string' ? left : undefined
  }
}
