import type { DECISION_REASONS, REMEDIES } from 'shared-types/vocabulary/application-decisions.ts'
import type { APPLICATION_FIELDS } from 'shared-types/vocabulary/application-fields.ts'
import type { MATERIAL_KINDS } from 'shared-types/vocabulary/application-materials.ts'
import type { APPLICATION_STATES } from 'shared-types/vocabulary/application-states.ts'
import type { ProgressEvent } from '../../applications/application.ts'
import type { ReportFinding } from '../transport/upstream-findings.ts'
import type { CodeTable } from '../wire/code-table.ts'
import { readChinaTime, readDay } from '../wire/wire-values.ts'

/** The code tables of one dialect. */
export interface ProgressTables {
  readonly states: CodeTable<(typeof APPLICATION_STATES)[number]>
  readonly reasons: CodeTable<(typeof DECISION_REASONS)[number]>
  readonly remedies: CodeTable<(typeof REMEDIES)[number]>
  readonly fields: CodeTable<(typeof APPLICATION_FIELDS)[number]>
  readonly materials: CodeTable<(typeof MATERIAL_KINDS)[number]>
}

/** A step as a dialect tells it: codes and texts, nothing read yet. */
export interface ToldStep {
  readonly receiptNumber: string
  readonly step: number
  readonly state: string
  readonly at: string
  readonly wantedFields: readonly string[]
  readonly wantedMaterials: readonly string[]
  readonly until?: string | undefined
  readonly reason?: string | undefined
  readonly remedy?: string | undefined
}

/** A demand without a day is open for so long (assumed). */
const DAYS_TO_SUPPLEMENT = 5
const DAY_MS = 86_400_000

function supplementOf(told: ToldStep, at: number, tables: ProgressTables): NonNullable<ProgressEvent['supplement']> {
  const fields = told.wantedFields.flatMap((code) => tables.fields.wordOf(code) ?? [])
  const materials = told.wantedMaterials.flatMap((code) => tables.materials.wordOf(code) ?? ['other' as const])
  const until = told.until === undefined ? undefined : readDay(told.until)
  const byDefault = new Date(at + DAYS_TO_SUPPLEMENT * DAY_MS).toISOString().slice(0, 10)
  return { fields: [...new Set(fields)], materials: [...new Set(materials)], until: until ?? byDefault }
}

/** Reads a step; undefined, and reported, when its state or its time is none. Reasons outside the table become `other`. */
export function readProgress(told: ToldStep, tables: ProgressTables, report: ReportFinding): ProgressEvent | undefined {
  const state = tables.states.wordOf(told.state)
  const at = readChinaTime(told.at)
  if (state === undefined || at === undefined) {
    report(state === undefined ? 'status-unknown' : 'value-unreadable')
    return undefined
  }
  const { receiptNumber, step } = told
  const isRefusal = state === 'not-accepted' || state === 'rejected'
  return {
    receiptNumber,
    step,
    state,
    at,
    ...(state === 'supplement-required' ? { supplement: supplementOf(told, at, tables) } : {}),
    ...(isRefusal
      ? {
          reason: tables.reasons.wordOf(told.reason ?? '') ?? 'other',
          remedy: tables.remedies.wordOf(told.remedy ?? '') ?? 'reconsideration',
        }
      : {}),
  }
}
