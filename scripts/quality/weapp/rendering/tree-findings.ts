import { attributeOf, textOf, walkElements, type RenderedElement, type RenderedNode } from './rendered-element.ts'

/** Words that only a fault of the program puts on a page. */
const FAULTY_WORDS = /undefined|\[object |\bNaN\b|\bnull\b|Infinity|Invalid Date|function ?\(/

/** Elements that take input and must say what for; a picker says it by what stands in it. */
const INPUTS = ['input', 'textarea', 'switch', 'slider', 'checkbox', 'radio']

const canBePressed = (element: RenderedElement) => attributeOf(element, 'bindtap') !== ''
const hasRole = (element: RenderedElement) => attributeOf(element, 'ariaRole') !== '' || element.tag === 'button'

/** The frame that every page has: what lies around it notices any touch and is nothing to press. */
const isPageShell = (element: RenderedElement) => attributeOf(element, 'class').split(' ').includes('page')

/**
 * What lies around other controls is none itself: the darkened page behind a sheet (whose own button says the same), a
 * picker around its line, a guard that notices any touch. Hidden elements are no controls for a screen reader either.
 */
function isSilent(element: RenderedElement): boolean {
  const inside = walkElements(element).slice(1)
  return (
    attributeOf(element, 'ariaHidden') === 'true' ||
    inside.some((one) => hasRole(one.element) || isPageShell(one.element))
  )
}

/** 控件: what can be pressed on a page; ids as the program gave them. */
export function controlsOf(tree: RenderedNode): readonly RenderedElement[] {
  return walkElements(tree).flatMap(({ element }) => {
    const pressed = canBePressed(element) && !INPUTS.includes(element.tag) && !isPicture(element)
    return pressed && (hasRole(element) || !isSilent(element)) ? [element] : []
  })
}

function isPicture({ tag }: RenderedElement): boolean {
  return tag === 'image'
}

function name(element: RenderedElement): string {
  const id = attributeOf(element, 'id')
  return `<${element.tag}${id === '' ? '' : ` id=${id}`} class="${attributeOf(element, 'class').trim()}">`
}

function nameFindings(tree: RenderedNode): readonly string[] {
  const controls = controlsOf(tree)
  const elements = walkElements(tree).map(({ element }) => element)
  const unnamed = [...controls, ...elements.filter(({ tag }) => INPUTS.includes(tag))].filter(
    (element) => attributeOf(element, 'ariaLabel').trim() === '',
  )
  const withoutRole = controls.filter((element) => !hasRole(element))
  const silentPictures = elements.filter(
    (element) => isPicture(element) && attributeOf(element, 'ariaLabel') === '' && !isSilent(element),
  )
  return [
    ...unnamed.map((element) => `${name(element)} has no aria-label`),
    ...withoutRole.map((element) => `${name(element)} has no aria-role`),
    ...silentPictures.map((element) => `${name(element)} is a picture without words`),
  ]
}

/** 页面毛病: faulty words anywhere (names for screen readers too), and controls that a screen reader cannot name. */
export function treeFindings(tree: RenderedNode): readonly string[] {
  const labels = walkElements(tree).map(({ element }) => attributeOf(element, 'ariaLabel'))
  const faulty = [textOf(tree), ...labels].flatMap((text) => {
    const found = FAULTY_WORDS.exec(text)
    return found ? [`“${found[0]}” stands in “${text.slice(Math.max(0, found.index - 20), found.index + 30)}”`] : []
  })
  return [...new Set([...faulty, ...nameFindings(tree)])]
}
