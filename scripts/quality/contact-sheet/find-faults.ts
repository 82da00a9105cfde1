import type { Area, Box, PageBoxes } from './box.ts'
import { leakedWords, type SheetLanguage } from './leaked-words.ts'

/** What is wrong on a picture, in one sentence. */
export type Fault = string

/** What is asked of a screen. */
export interface Expected {
  readonly language: SheetLanguage
  /** Primary actions that belong here: one, or none with the reason in the list of scenes. */
  readonly primary: 0 | 1
}

/** Smallest side of anything that is pressed, px. */
const TARGET = 48
/** Half pixels of rounding are no fault. */
const SLACK = 1.5

function nameOf({ name, words, label }: Box): string {
  return `${name} «${(words || label).slice(0, 24)}»`
}

function widthOf({ left, right }: Area): number {
  return right - left
}

function beyond(inner: Area, outer: Area): boolean {
  return inner.left < outer.left - SLACK || inner.right > outer.right + SLACK || inner.bottom > outer.bottom + SLACK
}

/** How deep two areas lie over each other, px; 0 or less: they do not. */
export function overlapOf(one: Area, other: Area): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return Math.min(across, down)
}

function contains(outer: Area, inner: Area): boolean {
  return !beyond(inner, outer) && inner.top >= outer.top - SLACK
}

function overflowFaults({ width, scrollWidth, boxes }: PageBoxes): readonly Fault[] {
  const wide = scrollWidth > width + SLACK ? [`the page is ${scrollWidth} px wide on a screen of ${width}`] : []
  const out = boxes
    .filter(({ lines }) => lines.some(({ left, right }) => left < -SLACK || right > width + SLACK))
    .map((box) => `beyond the screen: ${nameOf(box)}`)
  return [...wide, ...out]
}

function cutFaults(boxes: readonly Box[]): readonly Fault[] {
  return boxes.flatMap((box) => {
    const around = [box.clip, box.within, box.control ? box.area : null].filter((area) => area !== null)
    return around.some((area) => box.lines.some((line) => beyond(line, area))) ? [`cut off: ${nameOf(box)}`] : []
  })
}

function pairFaults(boxes: readonly Box[]): readonly Fault[] {
  return boxes.flatMap((one, place) =>
    boxes.slice(place + 1).flatMap((other) => {
      if (one.layer !== other.layer) return []
      const lines = one.lines.some((line) => other.lines.some((second) => overlapOf(line, second) > 4))
      if (lines) return [`words over words: ${nameOf(one)} and ${nameOf(other)}`]
      const controls =
        one.control && other.control && !contains(one.area, other.area) && !contains(other.area, one.area)
      return controls && overlapOf(one.area, other.area) > SLACK
        ? [`one over the other: ${nameOf(one)} and ${nameOf(other)}`]
        : []
    }),
  )
}

function targetFaults(boxes: readonly Box[]): readonly Fault[] {
  return boxes
    .filter(({ control, within }) => control && within === null)
    .filter(({ area }) => Math.min(widthOf(area), area.bottom - area.top) < TARGET - 0.5)
    .map((box) => `${Math.round(widthOf(box.area))} × ${Math.round(box.area.bottom - box.area.top)} px: ${nameOf(box)}`)
}

function primaryFaults(boxes: readonly Box[], expected: number): readonly Fault[] {
  const found = boxes.filter(({ primary }) => primary)
  if (found.length === expected) return []
  return [`${found.length} primary actions instead of ${expected}: ${found.map(nameOf).join(', ')}`]
}

/** Everything that can be told from measures and words; contrast is axe-core's. A sheet hides what is below it. */
export function findFaults(page: PageBoxes, { language, primary }: Expected): readonly Fault[] {
  const { boxes } = page
  return [
    ...overflowFaults(page),
    ...cutFaults(boxes),
    ...pairFaults(boxes),
    ...targetFaults(boxes),
    ...primaryFaults(boxes, primary),
    ...leakedWords(
      boxes.flatMap(({ words, label }) => [words, label]),
      language,
    ),
  ]
}
