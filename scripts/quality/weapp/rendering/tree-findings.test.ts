import { describe, expect, it } from 'vitest'
import type { RenderedElement, RenderedNode } from './rendered-element.ts'
import { controlsOf, treeFindings } from './tree-findings.ts'

const element = (
  tag: string,
  attributes: Readonly<Record<string, unknown>>,
  ...children: readonly RenderedNode[]
): RenderedElement => ({ tag, attributes, children })
const control = (label: string, ...children: readonly RenderedNode[]) =>
  element('view', { bindtap: 'eh', ariaRole: 'button', ariaLabel: label, id: 'go' }, ...children)

describe('what a rendered page is looked at for', () => {
  it('finds nothing on a page whose controls are named', () => {
    const page = element('page', {}, element('text', {}, '浙A·12345'), control('亮证', '亮 证'))
    expect(treeFindings(page)).toEqual([])
  })

  it.each(['有效期至 undefined', '[object Object]', '还有 NaN 天', 'null 有效', 'Invalid Date'])(
    'finds “%s” in what is read, and in what a screen reader says',
    (words) => {
      expect(treeFindings(element('page', {}, words))).toHaveLength(1)
      expect(treeFindings(element('page', {}, control(words)))).toHaveLength(1)
    },
  )

  it('finds a control without label or role', () => {
    const page = element('page', {}, element('view', { bindtap: 'eh', id: 'mute' }, '按我'))
    expect(treeFindings(page)).toEqual([
      '<view id=mute class=""> has no aria-label',
      '<view id=mute class=""> has no aria-role',
    ])
  })

  it('finds an input without label and a picture without words', () => {
    const page = element('page', {}, element('textarea', { bindinput: 'eh' }), element('image', { src: 'data:,' }))
    expect(treeFindings(page)).toEqual([
      '<textarea class=""> has no aria-label',
      '<image class=""> is a picture without words',
    ])
  })

  it('counts what lies around other controls as none', () => {
    const sheet = element('view', { bindtap: 'eh', class: 'confirm-back' }, control('好'))
    expect(treeFindings(sheet)).toEqual([])
    expect(controlsOf(sheet)).toHaveLength(1)
  })

  it('counts a guard around the whole page as none', () => {
    const guard = element('view', { bindtap: 'eh' }, element('view', { class: 'page page-print-100' }, '先扫码。'))
    expect(treeFindings(guard)).toEqual([])
    expect(controlsOf(guard)).toEqual([])
  })

  it('keeps a card that can be pressed and holds another control', () => {
    const card = element('view', { bindtap: 'eh', ariaRole: 'button', ariaLabel: '证照' }, control('收回'))
    expect(controlsOf(card)).toHaveLength(2)
  })
})
