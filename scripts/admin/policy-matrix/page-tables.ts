import { hasHolder, type ExplainedCell } from 'gateway/release/explained/explain-cells.ts'
import { HOLDER_NATURES, type HolderNature, type ReleaseView, type Treatment } from 'gateway/release/policy-model.ts'
import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { escapeHtml, runsOf } from './html.ts'
import type { PolicyMatrix } from './matrix.ts'
import { AUDIENCE_WORDS, FIELD_WORDS, HOLDER_WORDS, kindWords, PURPOSE_WORDS, TREATMENT_WORDS } from './words.ts'

/** Kind and holder of each certificate that a cell speaks of, as the page's filters compare them: `7person`. */
function spelled(cell: ExplainedCell): readonly string[] {
  const holders = cell.holder === undefined ? HOLDER_NATURES : [cell.holder]
  return cell.kinds.flatMap((kind) =>
    holders.filter((holder) => hasHolder(kind, holder)).map((holder) => `${String(kind)}${holder}`),
  )
}

function familyOf(treatment: Treatment): string {
  return treatment.split(':')[0] ?? treatment
}

function whose({ kinds, holder }: Pick<ExplainedCell, 'kinds' | 'holder'>): string {
  return (kinds.length === 9 ? '各种' : runsOf(kinds)) + (holder === undefined ? '' : HOLDER_WORDS[holder])
}

/** Cells of one field and view that are treated alike, however many rules say so. */
function chip(treatment: Treatment, cells: readonly ExplainedCell[]): string {
  const own = cells.filter((cell) => cell.treatment === treatment)
  const words = treatment === 'withhold' ? '—' : TREATMENT_WORDS[treatment]
  const title = escapeHtml([...new Set(own.map(({ why, basis }) => `${why}（${basis}）`))].join('\n'))
  const same = (holder: HolderNature | undefined): CertificateKind[] =>
    own.filter((cell) => cell.holder === holder).flatMap(({ kinds }) => kinds)
  const persons = [...same(undefined), ...same('person')]
  const organisations = [...same(undefined), ...same('organisation')].filter((kind) => hasHolder(kind, 'organisation'))
  const alike = persons.filter((kind) => !hasHolder(kind, 'organisation') || organisations.includes(kind))
  const parts = [
    { kinds: alike },
    { kinds: persons.filter((kind) => !alike.includes(kind)), holder: 'person' as const },
    { kinds: organisations.filter((kind) => !alike.includes(kind)), holder: 'organisation' as const },
  ]
  const kinds = parts.filter((part) => part.kinds.length > 0).map(whose)
  const data = own.flatMap(spelled).join(' ')
  return `<span class="chip ${familyOf(treatment)}" data-cells="${data}" title="${title}">${words} <small>${kinds.join('，')}</small></span>`
}

function chips(cells: readonly ExplainedCell[]): string {
  const treatments = [...new Set(cells.map(({ treatment }) => treatment))]
  // What is not told stands last: the eye looks for what is.
  const ordered = treatments.toSorted((one, other) => Number(one === 'withhold') - Number(other === 'withhold'))
  return ordered.map((treatment) => chip(treatment, cells)).join('')
}

function isOf(view: ReleaseView, { audience, purpose }: ReleaseView): boolean {
  return view.audience === audience && view.purpose === purpose
}

/** One `th` whose column can be sorted by a click. */
export function sortable(words: string): string {
  return `<th scope="col" data-sort><button type="button">${words}</button></th>`
}

/** 总览: a row for every field, a column for every view in which something leaves. */
export function overviewTable({ views, cells }: PolicyMatrix): string {
  const head = views
    .map(
      ({ audience, purpose }) =>
        `<th scope="col">${AUDIENCE_WORDS[audience]}<br>${PURPOSE_WORDS[purpose]}<br><code>${audience}<br>${purpose}</code></th>`,
    )
    .join('')
  const row = (field: CertificateField): string => {
    const columns = views.map((view) => {
      return `<td>${chips(cells.filter((cell) => cell.field === field && isOf(view, cell)))}</td>`
    })
    return `<tr><th scope="row">${FIELD_WORDS[field]}<br><code>${field}</code></th>${columns.join('')}</tr>`
  }
  return `<table><thead><tr><th scope="col">字段</th>${head}</tr></thead><tbody>${CERTIFICATE_FIELDS.map(row).join('\n')}</tbody></table>`
}

/** 规则清单: a row for every rule or default that decides a field of an open view. */
export function rulesTable({ cells }: PolicyMatrix): string {
  const head = ['受众', '用途', '字段', '证照', '处理', '为什么', '依据', '留存', '出处'].map(sortable).join('')
  const row = (cell: ExplainedCell): string => {
    const { audience, purpose, field, treatment, why, basis, retention, defaultName, place } = cell
    const source = place === undefined ? '' : `${place.file}:${String(place.line)}`
    const columns = [
      `<td class="whole">${AUDIENCE_WORDS[audience]}<br><code>${audience}</code></td>`,
      `<td class="whole">${PURPOSE_WORDS[purpose]}<br><code>${purpose}</code></td>`,
      `<td class="whole">${FIELD_WORDS[field]}<br><code>${field}</code></td>`,
      `<td class="whole" title="${escapeHtml(cell.kinds.map(kindWords).join('、'))}">${whose(cell)}</td>`,
      `<td><span class="chip ${familyOf(treatment)}">${TREATMENT_WORDS[treatment]}</span><code>${treatment}</code></td>`,
      `<td>${escapeHtml(why)}${defaultName === undefined ? '' : `<br><code>缺省 ${escapeHtml(defaultName)}</code>`}</td>`,
      `<td>${escapeHtml(basis)}</td>`,
      `<td>${escapeHtml(retention)}</td>`,
      `<td><code>${escapeHtml(source)}</code></td>`,
    ]
    return `<tr data-audience="${audience}" data-purpose="${purpose}" data-family="${familyOf(treatment)}" data-cells="${spelled(cell).join(' ')}">${columns.join('')}</tr>`
  }
  return `<table><thead><tr>${head}</tr></thead><tbody>${cells.map(row).join('\n')}</tbody></table>`
}

/** 什么都不给的视图. */
export function closedTable({ closed }: PolicyMatrix): string {
  const rows = closed.map(
    ({ audience, purpose, why, basis, defaultName }) =>
      `<tr><td>${AUDIENCE_WORDS[audience]} <code>${audience}</code></td><td>${PURPOSE_WORDS[purpose]} <code>${purpose}</code></td><td>${escapeHtml(why)}</td><td>${escapeHtml(basis)}</td><td><code>${escapeHtml(defaultName)}</code></td></tr>`,
  )
  const head = ['受众', '用途', '为什么', '依据', '缺省'].map(sortable).join('')
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}
