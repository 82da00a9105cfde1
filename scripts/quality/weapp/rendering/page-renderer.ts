import { createContext, Script } from 'node:vm'
import type { PageInstance } from '../logic/page-instance.ts'
import { isFunction } from '../logic/wechat-callbacks.ts'
import { readRendered, type RenderedNode } from './rendered-element.ts'

/** Renders a page's data with the compiled templates; throws with WeChat's own message when a template breaks. */
export type RenderPage = (page: Pick<PageInstance, 'route' | 'data'>) => RenderedNode

/** 渲染层: what the compiler made of all templates, run in a world of its own. */
export function createPageRenderer(compiledTemplates: string): RenderPage {
  const broken: string[] = []
  const warn = (...values: readonly unknown[]) => void broken.push(values.map(String).join(' '))
  const world = createContext({
    console: { log: () => undefined, warn, error: warn },
    navigator: { userAgent: '' },
    screen: {},
  })
  new Script('globalThis.window = globalThis').runInContext(world)
  const generate: unknown = new Script(`${compiledTemplates}\n;$gwx`).runInContext(world)
  if (!isFunction(generate)) throw new Error('the compiled templates give no $gwx')
  const parse: unknown = new Script('(text) => JSON.parse(text)').runInContext(world)
  if (!isFunction(parse)) throw new Error('the rendering layer cannot read data')
  const render = (file: string, data: unknown): unknown => {
    const make = generate(file)
    if (!isFunction(make)) throw new Error(`${file} was not compiled`)
    // the compiled templates know objects of their own world alone
    return make(parse(JSON.stringify(data)))
  }
  return ({ route, data }) => {
    broken.length = 0
    const inside = (attributes: Record<string, unknown>) =>
      render('comp.wxml', { i: attributes['i'], l: attributes['l'] })
    const tree = readRendered(render(`${route}.wxml`, data), inside)
    const [first] = broken
    if (first !== undefined) throw new Error(`the template of ${route} breaks: ${first}`)
    return tree
  }
}
