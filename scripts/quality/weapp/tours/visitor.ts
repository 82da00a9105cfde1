import type { RunningProgram } from '../logic/running-program.ts'
import { press, type PageInstance } from '../logic/page-instance.ts'
import type { Members } from '../logic/set-data.ts'
import type { VirtualClock } from '../logic/virtual-clock.ts'
import type { RenderPage } from '../rendering/page-renderer.ts'
import { attributeOf, textOf, walkElements, type RenderedNode } from '../rendering/rendered-element.ts'
import { controlsOf, treeFindings } from '../rendering/tree-findings.ts'

/** 走访 of a running program: looks at what it shows and presses what can be pressed. */
export interface Visitor {
  readonly program: RunningProgram
  readonly clock: VirtualClock
  /** What was found wrong, each with where. */
  readonly findings: string[]
  readonly look: (where: string) => RenderedNode | undefined
  /** Presses the control with this id; false when the page has none. */
  readonly pressId: (id: string, type?: string, detail?: Members) => Promise<boolean>
}

/** Long enough for requests, skeletons and React's second look. */
export const A_MOMENT_MS = 1200

function sidsUpward(tree: RenderedNode, id: string, type: string): readonly string[] {
  const found = walkElements(tree).find(({ element }) => attributeOf(element, 'id') === id)
  if (!found) return []
  return [found.element, ...found.above]
    .filter((element) => attributeOf(element, `bind${type}`) !== '')
    .map((element) => attributeOf(element, 'data-sid'))
}

/** Looks with the official compiler's templates; whatever breaks is a finding and never an end of the tour. */
export function createVisitor(program: RunningProgram, clock: VirtualClock, render: RenderPage): Visitor {
  const findings: string[] = []
  const told = new Set<string>()
  const rendered = (page: PageInstance | undefined, where: string): RenderedNode | undefined => {
    if (!page) return undefined
    try {
      return render(page)
    } catch (error) {
      findings.push(`${where}: ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    }
  }
  return {
    program,
    clock,
    findings,
    look: (where) => {
      const tree = rendered(program.current(), where)
      for (const finding of tree === undefined ? ['nothing is shown'] : treeFindings(tree)) {
        // the same fault after every press is one fault; the program's own numbers change
        const fault = `${program.current()?.route ?? ''} ${finding.replace(/id=_\w+/, '')}`
        if (!told.has(fault)) findings.push(`${where}: ${finding}`)
        told.add(fault)
      }
      return tree
    },
    pressId: async (id, type = 'tap', detail = {}) => {
      const page = program.current()
      const tree = rendered(page, `pressing ${id}`)
      const sids = tree === undefined ? [] : sidsUpward(tree, id, type)
      if (!page || sids.length === 0) return false
      press(page, sids, type, detail)
      await clock.advance(A_MOMENT_MS)
      return true
    },
  }
}

/** Everything that can be pressed on the present page, by id, in reading order. */
export function pressableIds(tree: RenderedNode): readonly string[] {
  return controlsOf(tree).map((element) => attributeOf(element, 'id'))
}

/** The page's words. */
export function wordsOf(tree: RenderedNode | undefined): string {
  return tree === undefined ? '' : textOf(tree)
}
