import { writeFile } from 'node:fs/promises'
import type { AdminCommand } from '../admin-command.ts'
import { askedPolicy } from '../policy-matrix/asked-policy.ts'
import { matrixOf, type PolicyMatrix } from '../policy-matrix/matrix.ts'
import { matrixPage } from '../policy-matrix/page.ts'
import { AUDIENCE_WORDS, FIELD_WORDS, HOLDER_WORDS, PURPOSE_WORDS, TREATMENT_WORDS } from '../policy-matrix/words.ts'

function linesOf({ version, views, cells, closed, meter }: PolicyMatrix): readonly string[] {
  const viewLines = views.flatMap(({ audience, purpose }) => {
    const isOf = (one: { audience: string; purpose: string }): boolean =>
      one.audience === audience && one.purpose === purpose
    const counts = meter.filter(isOf).map(({ kind, personsLeft }) => `${String(kind)}: ${String(personsLeft)}`)
    return [
      '',
      `${AUDIENCE_WORDS[audience]} ${audience} · ${PURPOSE_WORDS[purpose]} ${purpose}`,
      ...cells
        .filter((cell) => isOf(cell) && cell.treatment !== 'withhold')
        .map(({ field, kinds, holder, treatment }) => {
          const whose = `${kinds.join('')}${holder === undefined ? '' : ` ${HOLDER_WORDS[holder]}`}`
          return `  ${field.padEnd(20)} ${treatment.padEnd(20)} ${whose.padEnd(12)} ${FIELD_WORDS[field]}：${TREATMENT_WORDS[treatment]}`
        }),
      `  persons who still fit, by kind  ${counts.join('  ')}`,
    ]
  })
  return [
    `policy ${version}: ${String(views.length)} views in which something leaves, ${String(closed.length)} in which nothing does`,
    ...viewLines,
    '',
    'every other field and view is withheld; policy explain <audience> <purpose> <field> says why',
  ]
}

/** 策略矩阵: what leaves to whom, for what, and how; as text, as JSON, or as one page for auditors. */
export const command: AdminCommand = {
  name: 'policy matrix',
  usage: 'policy matrix [--html <file>] [--version <name>]',
  summary: 'shows the whole release policy; --html writes one self-contained page to filter, sort and print',
  changes: false,
  keys: 'not-needed',
  options: { html: 'text', version: 'text' },
  async run({ out, now, database }, typed) {
    const policy = await askedPolicy({ database }, typed.text('version'))
    if (!policy.ok) return out.refuse(policy.failure.code, policy.failure.sentence)
    const matrix = matrixOf(policy.value)
    const file = typed.text('html')
    if (file === undefined) return out.answer(matrix, linesOf(matrix))
    try {
      await writeFile(file, matrixPage(matrix, now()))
    } catch {
      // Whatever the reason (folder missing, not allowed, disk full), the operator chooses another place.
      return out.refuse('file-not-written', 'the page cannot be written there; name a file in a folder that exists')
    }
    return out.answer({ version: matrix.version, file }, [`policy ${matrix.version}: page written to ${file}`])
  },
}
