import type { PolicyFile } from 'gateway/release/policy-file.ts'
import { withLine, withoutLine } from './edit-lines.ts'
import { withFile, type MakePlants, type Plant, type PlantBase } from './plant.ts'

interface LineOfFile {
  readonly path: string
  readonly line: number
  readonly text: string
}

/** Lines of the views' own files that are of a form. */
function linesOf({ files, policy }: PlantBase, form: RegExp): readonly LineOfFile[] {
  const views = new Set(policy.openViews.map(({ place }) => place.file))
  return files
    .filter(({ path }) => views.has(path))
    .flatMap(({ path, text }) => text.split('\n').map((content, index) => ({ path, line: index + 1, text: content })))
    .filter(({ text }) => form.test(text))
}

function plantAt(base: PlantBase, sort: string, at: LineOfFile, change: (text: string) => string): Plant {
  const files: readonly PolicyFile[] = withFile(base.files, at.path, change)
  return { sort, name: `${at.path}:${at.line}`, proof: 2, files, facts: base.facts }
}

/** 无理由: a released block without why, or with one that says nothing. */
export const plantMissingReasons: MakePlants = (base) =>
  linesOf(base, /^ {4}why: /).flatMap((at) => [
    plantAt(base, 'no why', at, (text) => withoutLine(text, at.line)),
    plantAt(base, 'a why that says nothing', at, (text) => withLine(text, at.line, () => '    why: n/a')),
  ])

/** 无依据、无留存: a view without basis or retention, or with the name of one that does not exist. */
export const plantMissingBases: MakePlants = (base) =>
  linesOf(base, /^ {2}(?:basis|retention): /).flatMap((at) => [
    plantAt(base, 'no basis or retention', at, (text) => withoutLine(text, at.line)),
    plantAt(base, 'an unknown basis or retention', at, (text) =>
      withLine(text, at.line, (old) => old.replace(/: .*/, ': because-i-say-so')),
    ),
  ])
