import type { DecisionReason, Remedy } from 'shared-types/vocabulary/application-decisions.ts'
import type { ApplicationField } from 'shared-types/vocabulary/application-fields.ts'
import type { MaterialKind } from 'shared-types/vocabulary/application-materials.ts'
import type { ApplicationState } from 'shared-types/vocabulary/application-states.ts'
import type { ReceivedMessage } from './application-message.ts'

/** What a province wants besides 补正, until a day `YYYY-MM-DD`. */
export interface Demand {
  readonly fields: readonly ApplicationField[]
  readonly materials: readonly MaterialKind[]
  readonly until: string
}

/** 决定 of one step: how it goes on, and what stands beside it. */
export interface Decision {
  readonly state: ApplicationState
  readonly demand?: Demand
  readonly reason?: DecisionReason
  readonly remedy?: Remedy
}

/** One step that was taken; steps of an application count from 1, `serial` counts those of the whole province. */
export interface BookStep extends Decision {
  readonly serial: number
  readonly receiptNumber: string
  readonly step: number
  readonly at: number
}

/** 申请 in the province's book. */
export interface BookEntry {
  readonly message: ReceivedMessage
  readonly rounds: readonly number[]
  readonly state: ApplicationState
  readonly steps: number
  /** When the next step is due, in milliseconds; undefined: never by itself. */
  readonly dueAt?: number
  /** Said in advance; it is taken in place of the rules' own. */
  readonly told?: Decision
  /** 证照标识 of what was issued for it. */
  readonly issued: readonly string[]
}
