import type { Page } from 'playwright-core'
import type { Area, Box, PageBoxes } from './box.ts'

// These three run in the page: each stands alone, the last one is given the others.

/** The number of the layer that floats over the page with this element in it; 0 is the page itself. */
function layerOf(element: Element, layers: Element[]): number {
  for (let one: Element | null = element; one; one = one.parentElement) {
    if (!['fixed', 'sticky', 'absolute'].includes(getComputedStyle(one).position)) continue
    // Taro lays whole pages over each other absolutely: those are the page
    if (one.matches('.taro_page, .taro_router, .page')) continue
    if (!layers.includes(one)) layers.push(one)
    return layers.indexOf(one) + 1
  }
  return 0
}

/** The nearest element around that cuts off what is beyond it; what scrolls cuts nothing off for good. */
function clipOf(element: Element): Element | null {
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(one)
    if ([overflowX, overflowY].some((flow) => flow === 'auto' || flow === 'scroll')) return null
    if (overflowX !== 'visible' || overflowY !== 'visible') return one
  }
  return null
}

type LayerOf = typeof layerOf
type ClipOf = typeof clipOf

/** Every visible element with words of its own and every control, measured. */
function collect(layerFor: LayerOf, clipFor: ClipOf): PageBoxes {
  const CONTROL = '[role=button],[role=tab],[role=switch],[role=link],button,a[href],input,textarea,select'
  const layers: Element[] = []
  const areaOf = ({ left, top, right, bottom }: DOMRect): Area => ({
    left: left + scrollX,
    top: top + scrollY,
    right: right + scrollX,
    bottom: bottom + scrollY,
  })
  const boxes = Array.from(document.querySelectorAll('#app *')).flatMap((element): Box[] => {
    const texts = Array.from(element.childNodes).filter((node) => node.nodeType === 3 && node.textContent?.trim())
    const control = element.matches(CONTROL)
    if (texts.length === 0 && !control) return []
    if (
      element.closest('.demo-bar, style, script, [aria-hidden=true]') ||
      !element.checkVisibility({ visibilityProperty: true })
    )
      return []
    // what is typed into is pressed through the frame around it
    const rect = (element.closest('.input') ?? element).getBoundingClientRect()
    if (rect.width === 0 || rect.height === 0) return []
    const range = document.createRange()
    const lines = texts.flatMap((node) => {
      range.selectNodeContents(node)
      return Array.from(range.getClientRects(), areaOf)
    })
    const [clip, within] = [clipFor(element), element.parentElement?.closest(CONTROL) ?? null]
    const name = element.id ? `#${element.id}` : `${element.tagName.toLowerCase()}.${element.className}`
    const box = {
      name,
      words: texts.map((node) => node.textContent?.trim()).join(' '),
      label: element.getAttribute('aria-label') ?? '',
      control,
      primary: element.matches('.button-primary'),
      area: areaOf(rect),
      lines,
      clip: clip && areaOf(clip.getBoundingClientRect()),
      within: within && areaOf(within.getBoundingClientRect()),
      layer: layerFor(element, layers),
    }
    return [box]
  })
  return { width: innerWidth, scrollWidth: document.documentElement.scrollWidth, boxes }
}

/** Measures what a page shows now. */
export function collectBoxes(page: Page): Promise<PageBoxes> {
  return page.evaluate<PageBoxes>(`(${collect.toString()})(${layerOf.toString()}, ${clipOf.toString()})`)
}
