import type { ApplicationState } from 'shared-types/vocabulary/application-states.ts'
import type { ShapeForm } from '../design/components/shape.tsx'

/** Which of the four shapes stands before a state; what is simply under way has none. */
export const APPLICATION_FORMS: Readonly<Partial<Record<ApplicationState, ShapeForm>>> = {
  'supplement-required': 'doubt',
  'not-accepted': 'fail',
  issued: 'pass',
  rejected: 'fail',
  withdrawn: 'unusable',
}
