import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasMembers } from '../logic/set-data.ts'
import type { RecordedAnswer, RecordedCodes, Recording } from './recording.ts'

/** Where the recordings stand. */
export const RECORDINGS = join(import.meta.dirname, 'files')

function isAnswer(value: unknown): value is RecordedAnswer {
  if (!hasMembers(value)) return false
  const texts = [value['method'], value['path'], value['body']].every((text) => typeof text === 'string')
  return texts && typeof value['status'] === 'number' && hasMembers(value['headers']) && 'answer' in value
}

function isRecording(value: unknown): value is Recording {
  if (!hasMembers(value)) return false
  const { persona, startedAt, answers } = value
  return (
    typeof persona === 'string' && typeof startedAt === 'number' && Array.isArray(answers) && answers.every(isAnswer)
  )
}

function isCodes(value: unknown): value is RecordedCodes {
  if (!hasMembers(value)) return false
  return (
    typeof value['at'] === 'number' && [value['public'], value['inspection']].every((code) => typeof code === 'string')
  )
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(RECORDINGS, `${name}.json`), 'utf8'))
}

/** The recording of a person; throws when the file is not one. */
export function readRecording(persona: string): Recording {
  const read = readJson(persona)
  if (!isRecording(read)) throw new Error(`recordings/files/${persona}.json is not a recording`)
  return read
}

/** The codes that were shown while recording. */
export function readCodes(): RecordedCodes {
  const read = readJson('codes')
  if (!isCodes(read)) throw new Error('recordings/files/codes.json holds no codes')
  return read
}
