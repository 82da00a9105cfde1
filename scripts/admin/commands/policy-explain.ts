import { explainCells, type ExplainedCell } from 'gateway/release/explained/explain-cells.ts'
import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import type { AdminCommand } from '../admin-command.ts'
import { askedPolicy } from '../policy-matrix/asked-policy.ts'
import {
  AUDIENCE_WORDS,
  FIELD_WORDS,
  HOLDER_WORDS,
  kindWords,
  PURPOSE_WORDS,
  TREATMENT_WORDS,
} from '../policy-matrix/words.ts'
import type { TypedArguments } from '../read-arguments.ts'

interface Question {
  readonly audience: ExplainedCell['audience']
  readonly purpose: ExplainedCell['purpose']
  readonly field: CertificateField
  readonly kinds: readonly CertificateKind[]
}

/** What was asked; `undefined` when a word is outside the vocabulary. */
function read(typed: TypedArguments): Question | undefined {
  const [audienceWord, purposeWord, fieldWord] = typed.positionals
  const audience = AUDIENCES.find((each) => each === audienceWord)
  const purpose = PURPOSES.find((each) => each === purposeWord)
  const field = CERTIFICATE_FIELDS.find((each) => each === fieldWord)
  const kindText = typed.text('kind')
  const kinds = CERTIFICATE_KINDS.filter((each) => kindText === undefined || String(each) === kindText)
  if (audience === undefined || purpose === undefined || field === undefined || kinds.length === 0) return undefined
  return { audience, purpose, field, kinds }
}

function linesOf(cell: ExplainedCell, version: string): readonly string[] {
  const { kinds, holder, treatment, why, basis, retention, defaultName, place } = cell
  return [
    `  ${kinds.map(kindWords).join('、')}${holder === undefined ? '' : `（${HOLDER_WORDS[holder]}持证）`}`,
    `    处理 treatment  ${treatment}  ${TREATMENT_WORDS[treatment]}`,
    ...(defaultName === undefined ? [] : [`    缺省 default    ${defaultName}`]),
    `    为什么 why      ${why}`,
    `    依据 basis      ${basis}`,
    `    留存 retention  ${retention}`,
    `    版本 version    ${version}${place === undefined ? '' : `  ${place.file}:${String(place.line)}`}`,
  ]
}

/** 说明一格: why an audience is told a field for a purpose, now or under an earlier version, or by which default not. */
export const command: AdminCommand = {
  name: 'policy explain',
  usage: 'policy explain <audience> <purpose> <field> [--kind <1-9>] [--version <name>]',
  summary: 'tells the rule or default behind a field: treatment, why, basis, retention, version, file and line',
  changes: false,
  keys: 'not-needed',
  options: { kind: 'text', version: 'text' },
  wordCount: 3,
  fits: (typed) => read(typed) !== undefined,
  async run({ out, database }, typed) {
    const asked = read(typed)
    if (asked === undefined) return out.refuse('wrong-usage', 'a word outside the vocabulary')
    const found = await askedPolicy({ database }, typed.text('version'))
    if (!found.ok) return out.refuse(found.failure.code, found.failure.sentence)
    const { version } = found.value
    const cells = explainCells(found.value, asked, [asked.field])
      .map((cell) => ({ ...cell, kinds: cell.kinds.filter((kind) => asked.kinds.includes(kind)) }))
      .filter(({ kinds }) => kinds.length > 0)
    const { audience, purpose, field } = asked
    const title = `${AUDIENCE_WORDS[audience]} ${audience} · ${PURPOSE_WORDS[purpose]} ${purpose} · ${FIELD_WORDS[field]} ${field}`
    return out.answer({ version, cells }, [title, ...cells.flatMap((cell) => linesOf(cell, version))])
  },
}
