/** Style of the page: dense tables, readable in black and white, A4 across when printed. */
export const PAGE_STYLE = `
:root { --ink: #1a1f26; --soft: #5a6472; --line: #c9d0d9; --paper: #fff; --brand: #12427a; --band: #f3f6fa }
* { box-sizing: border-box }
body { margin: 0; padding: 24px; color: var(--ink); background: var(--paper);
  font: 14px/1.5 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif }
header, section { max-width: 1480px; margin: 0 auto 32px }
h1 { font-size: 24px; margin: 0 0 4px; color: var(--brand) }
h2 { font-size: 18px; margin: 0 0 4px; border-bottom: 2px solid var(--brand); padding-bottom: 4px }
p { margin: 4px 0 12px; max-width: 72em }
code { font: 12px/1.4 ui-monospace, "DejaVu Sans Mono", monospace; color: var(--soft); overflow-wrap: anywhere }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th, td { border: 1px solid var(--line); padding: 4px 8px; text-align: left; vertical-align: top }
thead th { background: var(--band); font-weight: 600 }
tbody th { font-weight: 500; white-space: nowrap }
td.whole, td.whole code { white-space: nowrap }
th button { all: unset; white-space: nowrap; cursor: pointer; display: block; width: 100% }
th button:focus-visible { outline: 2px solid var(--brand) }
th button::after { content: " ↕"; color: var(--soft) }
th[aria-sort="ascending"] button::after { content: " ↑"; color: var(--brand) }
th[aria-sort="descending"] button::after { content: " ↓"; color: var(--brand) }
td.number { text-align: right; white-space: nowrap }
.chip { display: block; white-space: nowrap; padding: 0 6px; margin: 1px 0; border: 1px solid var(--line); border-radius: 3px }
.chip small { color: var(--soft); font-size: 11px }
.chip small { white-space: normal }
.clear { background: #dcebfa; border-color: #7fa9d6 }
.mask, .generalise { background: repeating-linear-gradient(135deg, #fff8e0 0 5px, #ffedb8 5px 7px); border-color: #d9b64e }
.exists { background: #eef3e6; border-style: dashed }
.withhold { color: var(--soft); border-color: transparent }
.short { color: #a3121f; font-weight: 700 }
.filters { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; margin: 8px 0 12px; padding: 8px 12px; background: var(--band) }
.filters label { display: grid; gap: 2px; font-size: 12px; color: var(--soft) }
.filters select, .filters input, .filters button { font: inherit; font-size: 14px; color: var(--ink); padding: 4px 6px; min-height: 32px }
.filters input { width: 16em }
.count { margin-left: auto; align-self: center }
[hidden] { display: none !important }
@media print {
  @page { size: A4 landscape; margin: 12mm }
  body { padding: 0; font-size: 10px; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .filters select, .filters input, .filters button { border: 0; padding: 0; min-height: 0; font-size: 10px; appearance: none }
  .filters button, .unset, th button::after { display: none !important }
  .scroll { overflow: visible }
  th, td { padding: 2px 4px }
  code, .chip small { font-size: 8.5px }
  thead { display: table-header-group }
  tr { break-inside: avoid }
  section + section { break-before: page }
  h2 { break-after: avoid }
}
`
