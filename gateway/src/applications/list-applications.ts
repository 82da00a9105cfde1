import type { Application, ApplicationList } from 'shared-types/contracts/applications.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import type { SignedInViewer } from '../identity/viewer.ts'
import { applicationAnswer, type HeardOf } from './application-answer.ts'
import type { Applications } from './application.ts'

/** What looking needs; `now` in milliseconds. */
export interface ListApplicationsDeps {
  readonly applications: Applications
  readonly heardOf: HeardOf
  readonly now: () => number
}

/** 办事进度: every application of the viewer and of the companies that the viewer applies for. */
export type ListApplications = (viewer: SignedInViewer) => Promise<ApplicationList>

/** One of them; `not-found` covers another's. */
export type FindApplication = (
  viewer: SignedInViewer,
  applicationId: string,
) => Promise<Result<Application, 'not-found'>>

/** Makes the list. Nobody bound: empty. */
export function createListApplications({ applications, heardOf, now }: ListApplicationsDeps): ListApplications {
  return async ({ person }) => {
    if (person === undefined) return { applications: [] }
    const at = now()
    const listed = await applications.listFor(person, civilDay(at))
    return { applications: listed.map((stored) => applicationAnswer(stored, heardOf, at)) }
  }
}

/** Makes the question. */
export function createFindApplication({ applications, heardOf, now }: ListApplicationsDeps): FindApplication {
  return async ({ person }, applicationId) => {
    const at = now()
    const stored = person && (await applications.find(person, civilDay(at), applicationId))
    return stored === undefined ? fail('not-found') : succeed(applicationAnswer(stored, heardOf, at))
  }
}
