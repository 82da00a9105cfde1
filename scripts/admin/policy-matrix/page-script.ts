/** Script of the page: filters and sorting over what stands in it already; it asks nothing of anybody. */
export const PAGE_SCRIPT = `
'use strict'
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const valueOf = (form, name) => form.elements[name]?.value ?? ''
const is = (one, chosen) => chosen === '' || one === chosen
const speaksOf = ({ cells }, kind, holder) =>
  cells.split(' ').some((cell) => is(cell[0], kind) && is(cell.slice(1), holder))

function markUnset(form) {
  for (const label of all('label', form)) label.classList.toggle('unset', label.querySelector('select,input').value === '')
}

function filterOverview() {
  const form = document.forms.overview
  for (const chip of all('#overview .chip')) {
    chip.hidden = !speaksOf(chip.dataset, valueOf(form, 'kind'), valueOf(form, 'holder'))
  }
  markUnset(form)
}

function filterRules() {
  const form = document.forms.rules
  const words = valueOf(form, 'text').toLowerCase().split(/\\s+/).filter(Boolean)
  let shown = 0
  const rows = all('#rules tbody tr')
  for (const row of rows) {
    const { audience, purpose, family } = row.dataset
    const text = row.textContent.toLowerCase()
    const fits =
      is(audience, valueOf(form, 'audience')) && is(purpose, valueOf(form, 'purpose')) &&
      is(family, valueOf(form, 'family')) && speaksOf(row.dataset, valueOf(form, 'kind'), valueOf(form, 'holder')) &&
      words.every((word) => text.includes(word))
    row.hidden = !fits
    if (fits) shown += 1
  }
  document.getElementById('shown').textContent = '显示 ' + shown + ' 条，共 ' + rows.length + ' 条'
  markUnset(form)
}

function sortBy(header) {
  const table = header.closest('table')
  const column = [...header.parentElement.children].indexOf(header)
  const upward = header.getAttribute('aria-sort') !== 'ascending'
  for (const each of header.parentElement.children) each.removeAttribute('aria-sort')
  header.setAttribute('aria-sort', upward ? 'ascending' : 'descending')
  const keyOf = (row) => row.children[column].dataset.key ?? row.children[column].textContent
  const compare = new Intl.Collator('zh', { numeric: true }).compare
  const body = table.tBodies[0]
  const rows = [...body.rows].sort((one, other) => compare(keyOf(one), keyOf(other)) * (upward ? 1 : -1))
  body.append(...rows)
}

for (const header of all('th[data-sort]')) header.querySelector('button').addEventListener('click', () => sortBy(header))
for (const form of [document.forms.overview, document.forms.rules]) {
  const apply = form.id === 'overview-filters' ? filterOverview : filterRules
  form.addEventListener('input', apply)
  form.addEventListener('reset', () => setTimeout(apply))
  form.addEventListener('submit', (event) => event.preventDefault())
  apply()
}
for (const button of all('[data-print]')) button.addEventListener('click', () => print())
`
