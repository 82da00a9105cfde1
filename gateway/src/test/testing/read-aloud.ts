import type { Page } from 'playwright-core'

/** One thing that a screen reader stops at. */
export interface Spoken {
  readonly role: string
  readonly name: string
  /** `assertive` or `polite` when a change of it is said at once, or when the reader pauses. */
  readonly live: string
}

interface AccessibilityNode {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
  readonly childIds?: readonly string[]
}

const textOf = (value: { readonly value?: unknown } | undefined): string =>
  typeof value?.value === 'string' ? value.value : ''

/** Parts of the tree that hold others and say nothing themselves. */
const SILENT = ['generic', 'none', 'RootWebArea', 'InlineTextBox', 'paragraph', 'main']

/** What a screen reader finds on the page, in its order, by Chromium's accessibility tree; the demo bar is left out. */
export async function readAloud(page: Page): Promise<readonly Spoken[]> {
  await page.addStyleTag({ content: '.demo-bar { display: none !important }' })
  const tools = await page.context().newCDPSession(page)
  await tools.send('Accessibility.enable')
  const { nodes } = await tools.send('Accessibility.getFullAXTree')
  await tools.detach()
  return inOrder(nodes)
}

function inOrder(nodes: readonly AccessibilityNode[]): readonly Spoken[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const spoken: Spoken[] = []
  const visit = (node: AccessibilityNode | undefined): void => {
    if (node === undefined) return
    const role = textOf(node.role)
    const name = textOf(node.name)
    const live = textOf(node.properties?.find((property) => property.name === 'live')?.value)
    if (!node.ignored && (!SILENT.includes(role) || live !== '')) spoken.push({ role, name, live })
    // a button is one thing: its words are its name
    if (role !== 'button') for (const id of node.childIds ?? []) visit(byId.get(id))
  }
  visit(nodes[0])
  return spoken
}
