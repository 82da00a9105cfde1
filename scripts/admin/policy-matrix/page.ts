import { HOLDER_NATURES } from 'gateway/release/policy-model.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { escapeHtml } from './html.ts'
import type { PolicyMatrix } from './matrix.ts'
import { meterTable } from './meter-table.ts'
import { PAGE_SCRIPT } from './page-script.ts'
import { PAGE_STYLE } from './page-style.ts'
import { closedTable, overviewTable, rulesTable } from './page-tables.ts'
import { AUDIENCE_WORDS, HOLDER_WORDS, kindWords, PURPOSE_WORDS } from './words.ts'

/** A choice with a first line that chooses nothing. */
function choice(name: string, words: string, options: readonly (readonly [value: string, words: string])[]): string {
  const list = options.map(([value, each]) => `<option value="${escapeHtml(value)}">${escapeHtml(each)}</option>`)
  return `<label>${words}<select name="${name}"><option value="">全部</option>${list.join('')}</select></label>`
}

const KINDS = choice(
  'kind',
  '证照种类',
  CERTIFICATE_KINDS.map((kind) => [String(kind), kindWords(kind)] as const),
)
const HOLDERS = choice(
  'holder',
  '持证人',
  HOLDER_NATURES.map((holder) => [holder, HOLDER_WORDS[holder]] as const),
)
const FAMILIES = choice('family', '处理', [
  ['clear', '全给'],
  ['mask', '掩去一部分'],
  ['generalise', '只给大概'],
  ['exists', '只说有没有'],
  ['withhold', '不给'],
])

function rulesFilters({ views }: PolicyMatrix): string {
  const audiences = [...new Set(views.map(({ audience }) => audience))]
  const purposes = [...new Set(views.map(({ purpose }) => purpose))]
  return [
    '<form class="filters" id="rules-filters" name="rules">',
    choice(
      'audience',
      '受众',
      audiences.map((each) => [each, `${AUDIENCE_WORDS[each]} ${each}`] as const),
    ),
    choice(
      'purpose',
      '用途',
      purposes.map((each) => [each, `${PURPOSE_WORDS[each]} ${each}`] as const),
    ),
    FAMILIES,
    KINDS,
    HOLDERS,
    '<label>含有这些字<input name="text" type="search" maxlength="100"></label>',
    '<button type="reset">清除</button><button type="button" data-print>打印</button>',
    '<span class="count" id="shown" role="status"></span></form>',
  ].join('\n')
}

/** The day and minute in UTC+8, as it stands on the page. */
function moment(atMs: number): string {
  return new Date(atMs + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

function header({ version, views, cells, closed }: PolicyMatrix, atMs: number): string {
  const released = cells.filter(({ treatment }) => treatment !== 'withhold').length
  return `<header><h1>放行策略矩阵</h1>
<p>版本 <code>${escapeHtml(version)}</code>&emsp;生成于 ${moment(atMs)}（北京时间）&emsp;有放行的视图 ${String(views.length)} 个，放行规则 ${String(released)} 条；另外 ${String(closed.length)} 个视图什么都不给。</p>
<p>一格说的是：这个受众为这个用途，看得到这个字段的多少。<span class="chip clear" style="display:inline-block">全给</span> <span class="chip mask" style="display:inline-block">掩去一部分，或只给大概</span> <span class="chip withhold" style="display:inline-block">— 不给</span>。没有规则的一律不给。数字是证照种类：${CERTIFICATE_KINDS.map(kindWords).join('，')}。</p></header>`
}

/** 矩阵页面: one self-contained page for an auditor: overview, every rule, the meter, the closed views; filters, sorts, prints. */
export function matrixPage(matrix: PolicyMatrix, atMs: number): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>放行策略矩阵 ${escapeHtml(matrix.version)}</title><style>${PAGE_STYLE}</style></head><body>
${header(matrix, atMs)}
<section id="overview"><h2>总览</h2>
<form class="filters" id="overview-filters" name="overview">${KINDS}${HOLDERS}<button type="reset">清除</button><button type="button" data-print>打印</button></form>
<div class="scroll">${overviewTable(matrix)}</div></section>
<section id="rules"><h2>规则清单</h2>
<p>每条规则的原话：为什么、依据、留存，与程序执行的是同一份。点列名排序。</p>
${rulesFilters(matrix)}
<div class="scroll">${rulesTable(matrix)}</div></section>
<section id="meter"><h2>重识别计量</h2>
<p>看得到的内容，还有多少人对得上。身份证号逐个穷举，其余按公开的模型估算（gateway/docs/meter.md）。公众视图的门槛是 1,000 人。</p>
<div class="scroll">${meterTable(matrix)}</div></section>
<section id="closed"><h2>什么都不给的视图</h2><div class="scroll">${closedTable(matrix)}</div></section>
<script>${PAGE_SCRIPT}</script></body></html>
`
}
