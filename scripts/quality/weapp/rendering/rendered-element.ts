import { hasMembers } from '../logic/set-data.ts'

/** 渲染出的一个元素: its tag without WeChat's `wx-`, its attributes as the compiler names them, and what it holds. */
export interface RenderedElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly children: readonly RenderedNode[]
}
export type RenderedNode = RenderedElement | string

/** Reads the tree that a compiled template gives; `inside` renders the component that deep pages go on in. */
export function readRendered(value: unknown, inside: (attributes: Record<string, unknown>) => unknown): RenderedNode {
  if (!hasMembers(value)) return String(value)
  const attributes = hasMembers(value['attr']) ? value['attr'] : {}
  const tag = String(value['tag']).replace(/^wx-/, '')
  const held: readonly unknown[] = Array.isArray(value['children']) ? value['children'] : []
  const own = held.map((child) => readRendered(child, inside))
  return { tag, attributes, children: tag === 'comp' ? [readRendered(inside(attributes), inside)] : own }
}

/** Every element, parents before children, with the elements around it, the nearest first. */
export function walkElements(
  node: RenderedNode,
  above: readonly RenderedElement[] = [],
): readonly { readonly element: RenderedElement; readonly above: readonly RenderedElement[] }[] {
  if (typeof node === 'string') return []
  const here = { element: node, above }
  return [here, ...node.children.flatMap((child) => walkElements(child, [node, ...above]))]
}

/** 看到的文字: what stands on the page, in reading order; pieces are joined by a blank. */
export function textOf(node: RenderedNode): string {
  if (typeof node === 'string') return node
  return node.children
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ')
}

/** An attribute as text; empty when it is missing. */
export function attributeOf({ attributes }: RenderedElement, name: string): string {
  const value = attributes[name]
  return value === undefined || value === null ? '' : String(value)
}
