import { hasMembers, type Members } from '../logic/set-data.ts'
import { NOBODY } from '../tours/tour.ts'
import type { RecordedAnswer } from './recording.ts'

/** Whose answers are recorded: holder, company, officer, somebody unbound, and somebody who is not signed in. */
export const RECORDED_PERSONAS = ['driver', 'owner', 'inspector', 'public', NOBODY] as const

const LIST = '/api/v1/certificates'
/** The page of one certificate, which is opened with its id. */
export const CERTIFICATE = 'pages/certificate/index'

const KINDS = '/api/v1/application-kinds'
/** The page of an application form, which is opened with a kind. */
const FORM = 'apply/pages/form/index'

/** With what a page is opened: a certificate of the list, a kind that is about one of them, or nothing. */
export function pageOptions(page: string, answers: readonly RecordedAnswer[]): Readonly<Record<string, string>> {
  if (page === FORM) return { kind: firstKindId(answers) }
  return page === CERTIFICATE ? { id: certificateIds(answers)[0] ?? '' } : {}
}

function membersOf(answers: readonly RecordedAnswer[], path: string, name: string): readonly Members[] {
  const list = answers.find((one) => one.path === path && one.status === 200)?.answer
  const found: readonly unknown[] = hasMembers(list) && Array.isArray(list[name]) ? list[name] : []
  return found.filter(hasMembers)
}

/** 补发 of the first certificate that can be replaced; nothing for somebody who has none. */
function firstKindId(answers: readonly RecordedAnswer[]): string {
  const held = membersOf(answers, LIST, 'certificates')
    .filter(({ relation }) => relation !== 'authorised')
    .map(({ kind }) => kind)
  const kinds = membersOf(answers, KINDS, 'kinds')
  const found = kinds.find(({ kind, matter }) => matter === 'replacement' && held.includes(kind))
  return found ? String(found['kindId']) : ''
}

/** Every certificate of a recorded list. */
export function certificateIds(answers: readonly RecordedAnswer[]): readonly string[] {
  return membersOf(answers, LIST, 'certificates').map(({ certificateId }) => String(certificateId))
}
