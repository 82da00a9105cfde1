import type { MeterFinding } from 'gateway/release/meter/meter-finding.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { runsOf } from './html.ts'
import type { PolicyMatrix } from './matrix.ts'
import { sortable } from './page-tables.ts'
import { AUDIENCE_WORDS, FIELD_WORDS, PURPOSE_WORDS } from './words.ts'

interface MeterRow extends Omit<MeterFinding, 'kind'> {
  readonly kinds: CertificateKind[]
  readonly fields: string
}

/** Kinds of one view that show the same and leave as many people stand in one row. */
function rowsOf(findings: readonly MeterFinding[]): readonly MeterRow[] {
  const rows = new Map<string, MeterRow>()
  for (const { kind, ...finding } of findings) {
    const fields = finding.visible
      .filter(({ exempt }) => !exempt)
      .map(({ field }) => FIELD_WORDS[field])
      .join('、')
    const key = [finding.audience, finding.purpose, finding.personsLeft, fields].join('|')
    const row = rows.get(key) ?? { ...finding, kinds: [], fields }
    row.kinds.push(kind)
    rows.set(key, row)
  }
  // Views with a threshold come first: they are what an auditor looks for.
  return [...rows.values()].toSorted(
    (one, other) => Number(other.threshold !== undefined) - Number(one.threshold !== undefined),
  )
}

/** 重识别计量: persons who still fit, by view and kind. */
export function meterTable({ meter }: PolicyMatrix): string {
  const head = ['受众', '用途', '证照（个人持证）', '对得上的人数', '门槛', '结论', '看得到（点名豁免的除外）']
  const rows = rowsOf(meter).map(({ audience, purpose, kinds, personsLeft, threshold, short, fields }) => {
    const verdict = threshold === undefined ? '不设门槛' : short ? '<span class="short">低于门槛</span>' : '够'
    const columns = [
      `<td class="whole">${AUDIENCE_WORDS[audience]}</td>`,
      `<td class="whole">${PURPOSE_WORDS[purpose]}</td>`,
      `<td class="whole">${runsOf(kinds)}</td>`,
      `<td class="number" data-key="${String(personsLeft)}">${personsLeft.toLocaleString('en')}</td>`,
      `<td class="number" data-key="${String(threshold ?? 0)}">${threshold?.toLocaleString('en') ?? '—'}</td>`,
      `<td class="whole">${verdict}</td>`,
      `<td>${fields}</td>`,
    ]
    return `<tr>${columns.join('')}</tr>`
  })
  return `<table><thead><tr>${head.map(sortable).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}
