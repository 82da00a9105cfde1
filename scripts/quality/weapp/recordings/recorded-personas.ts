import { hasMembers } from '../logic/set-data.ts'
import { NOBODY } from '../tours/tour.ts'
import type { RecordedAnswer } from './recording.ts'

/** Whose answers are recorded: holder, company, officer, somebody unbound, and somebody who is not signed in. */
export const RECORDED_PERSONAS = ['driver', 'owner', 'inspector', 'public', NOBODY] as const

const LIST = '/api/v1/certificates'
/** The page of one certificate, which is opened with its id. */
export const CERTIFICATE = 'pages/certificate/index'

/** With what a page is opened: the detail page with the first certificate of the list, the others with nothing. */
export function pageOptions(page: string, answers: readonly RecordedAnswer[]): Readonly<Record<string, string>> {
  return page === CERTIFICATE ? { id: certificateIds(answers)[0] ?? '' } : {}
}

/** Every certificate of a recorded list. */
export function certificateIds(answers: readonly RecordedAnswer[]): readonly string[] {
  const list = answers.find(({ path, status }) => path === LIST && status === 200)?.answer
  const certificates: readonly unknown[] =
    hasMembers(list) && Array.isArray(list['certificates']) ? list['certificates'] : []
  return certificates.filter(hasMembers).map((certificate) => String(certificate['certificateId']))
}
