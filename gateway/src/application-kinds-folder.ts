import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Compile } from 'typebox/compile'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { parse } from 'yaml'
import { createApplicationKinds, type ApplicationKinds } from './applications/application-kinds.ts'
import { CalendarFile } from './applications/kind-files.ts'
import { readApplicationKinds, type KindFile } from './applications/read-application-kinds.ts'
import type { WorkingCalendar } from './applications/working-days.ts'

/** Where the data of what can be applied for lies that is shipped with the gateway. */
export const APPLICATION_KINDS_FOLDER = resolve(import.meta.dirname, '../application-kinds')

const calendarFile = Compile(CalendarFile)

/** Everything that the folder says. */
export interface ApplicationData {
  readonly kinds: ApplicationKinds
  readonly calendar: WorkingCalendar
}

function readFile(folder: string, name: string): KindFile {
  return { name, content: parse(readFileSync(join(folder, name), 'utf8'), { schema: 'core', merge: false }) }
}

/** The folder that is shipped; fails with one line that names every mistake. */
export function readShippedApplicationData(): Result<ApplicationData, { readonly reason: string }> {
  const read = readApplicationData(APPLICATION_KINDS_FOLDER)
  return read.ok ? read : fail({ reason: `application-kinds: ${read.failure.join('; ')}` })
}

/** Reads the folder; fails with one sentence a mistake. Throws when a file cannot be read or is no YAML. */
export function readApplicationData(folder: string): Result<ApplicationData, readonly string[]> {
  const provinces = readdirSync(folder).filter((name) => /^\d{2}\.yaml$/.test(name))
  const read = readApplicationKinds(
    readFile(folder, 'matters.yaml'),
    provinces.toSorted().map((name) => readFile(folder, name)),
  )
  if (!read.ok) return read
  const calendar = readFile(folder, 'calendar.yaml').content
  if (!calendarFile.Check(calendar)) return fail(['calendar.yaml: lists of days YYYY-MM-DD are expected'])
  return succeed({ kinds: createApplicationKinds(read.value), calendar })
}
