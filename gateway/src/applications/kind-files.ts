import { Type, type Static } from 'typebox'
import { FIELD_TYPES } from 'shared-types/vocabulary/application-fields.ts'
import { LocalText } from 'shared-types/contracts/application-kinds.ts'

const closed = { additionalProperties: false } as const
const Name = Type.String({ pattern: '^[A-Za-z][A-Za-z-]{1,39}\\??$' })
const Names = Type.Array(Name, { maxItems: 24 })

/** One question, as `matters.yaml` writes it. */
export const FieldText = Type.Object(
  {
    type: Type.Enum(FIELD_TYPES),
    label: LocalText,
    hint: Type.Optional(LocalText),
    prefill: Type.Boolean(),
    maxLength: Type.Integer({ minimum: 1, maximum: 200 }),
    choices: Type.Optional(Type.Record(Type.String(), LocalText)),
  },
  closed,
)
export type FieldText = Static<typeof FieldText>

/** What one matter of one class of certificates asks. */
export const MatterText = Type.Object(
  {
    issueReason: Type.String(),
    summary: LocalText,
    preconditions: Names,
    fields: Names,
    materials: Names,
  },
  closed,
)
export type MatterText = Static<typeof MatterText>

/** `matters.yaml`: the words that every province shares. */
export const MattersFile = Type.Object(
  {
    fields: Type.Record(Type.String(), FieldText),
    materials: Type.Record(Type.String(), Type.Object({ label: LocalText, hint: Type.Optional(LocalText) }, closed)),
    preconditions: Type.Record(Type.String(), LocalText),
    matters: Type.Record(Type.String(), Type.Record(Type.String(), MatterText)),
  },
  closed,
)
export type MattersFile = Static<typeof MattersFile>

/** What a province offers of one matter: days, and lists of its own in place of the shared ones. */
export const OfferedMatter = Type.Object(
  {
    days: Type.Integer({ minimum: 1, maximum: 60 }),
    fields: Type.Optional(Names),
    materials: Type.Optional(Names),
    preconditions: Type.Optional(Names),
  },
  closed,
)
export type OfferedMatter = Static<typeof OfferedMatter>

/** The file of one province, such as `33.yaml`. */
export const ProvinceFile = Type.Object(
  {
    province: Type.String(),
    authority: Type.String({ minLength: 2, maxLength: 100 }),
    kinds: Type.Record(Type.String(), Type.Record(Type.String(), OfferedMatter)),
  },
  closed,
)
export type ProvinceFile = Static<typeof ProvinceFile>

/** `calendar.yaml` 工作日历. */
export const CalendarFile = Type.Object(
  {
    daysOff: Type.Array(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
    workedDays: Type.Array(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  },
  closed,
)
export type CalendarFile = Static<typeof CalendarFile>
