import type { Rule } from 'gateway/release/policy-model.ts'
import { holderNaturesOf } from 'gateway/release/policy-model.ts'
import { isSuited } from 'gateway/release/lint/suited-treatments.ts'
import { lineOfMember, withBlock, withLine, withoutField } from './edit-lines.ts'
import { withFile, type MakePlants, type Plant, type PlantBase } from './plant.ts'

function nameOf({ audience, purpose, field }: Rule): string {
  return `${audience}/${purpose} ${field}`
}

/** The default of a field in one view: of a rule that stands in a file. */
function defaultsOf({ policy }: PlantBase): readonly (Rule & { readonly place: NonNullable<Rule['place']> })[] {
  const seen = new Set<string>()
  return policy.rules
    .filter((rule) => rule.treatment === 'withhold')
    .filter((rule) => !seen.has(nameOf(rule)) && seen.add(nameOf(rule)) !== undefined)
    .flatMap((rule) => (rule.place === undefined ? [] : [{ ...rule, place: rule.place }]))
}

/** 删掉缺省: a field of a view that nothing speaks of any more. */
export const plantRemovedDefaults: MakePlants = (base) =>
  defaultsOf(base).map((rule): Plant => ({
    sort: 'a default removed',
    name: nameOf(rule),
    proof: 1,
    files: withFile(base.files, rule.place.file, (text) => withoutField(text, rule.place.line, rule.field)),
    facts: base.facts,
  }))

/** 放宽一格: a withheld field released in clear, with a reason that reads well. */
export const plantWidenedCells: MakePlants = (base) =>
  defaultsOf(base).map((rule): Plant => {
    const kinds = rule.kinds.filter((kind) => rule.holder === undefined || holderNaturesOf(kind).includes(rule.holder))
    const block = [
      `  - fields: [${rule.field}]`,
      `    kinds: [${kinds.slice(0, 1).join()}]`,
      ...(rule.holder === undefined ? [] : [`    holder: ${rule.holder}`]),
      '    treatment: clear',
      '    why: 现场办事方便，一次给全',
    ]
    return {
      sort: 'a cell widened to clear',
      name: nameOf(rule),
      proof: 7,
      files: withFile(base.files, rule.place.file, (text) => withBlock(text, block)),
      facts: base.facts,
    }
  })

function treatedRules({ policy }: PlantBase): readonly (Rule & { readonly place: NonNullable<Rule['place']> })[] {
  return policy.rules
    .filter(({ treatment }) => treatment.includes(':'))
    .flatMap((rule) => (rule.place === undefined ? [] : [{ ...rule, place: rule.place }]))
}

function retreated(base: PlantBase, rule: Rule, treatment: string): Plant['files'] {
  const place = rule.place ?? { file: '', line: 0 }
  return withFile(base.files, place.file, (text) =>
    withLine(text, lineOfMember(text, place.line, 'treatment'), () => `    treatment: ${treatment}`),
  )
}

const WEAKER: Readonly<Record<string, readonly string[]>> = {
  'mask:personal-name': ['clear'],
  'mask:identity-number': ['clear'],
  'mask:last-four': ['mask:identity-number', 'clear'],
  'mask:phone': ['clear'],
  'mask:vin': ['clear'],
  'mask:address': ['clear'],
  'generalise:year': ['clear'],
  'generalise:province': ['generalise:county', 'clear'],
  'generalise:county': ['clear'],
}

/** 放松脱敏: a mask or generalisation that tells more, or none at all. */
export const plantWeakerMasks: MakePlants = (base) =>
  treatedRules(base).flatMap((rule) =>
    (WEAKER[rule.treatment] ?? []).map((treatment): Plant => ({
      sort: 'a weaker mask',
      name: `${nameOf(rule)} (line ${rule.place.line}): ${rule.treatment} → ${treatment}`,
      // A company's name stays as it is under the mask of a sole trader's code only where nothing was masked.
      proof: 7,
      files: retreated(base, rule, treatment),
      facts: base.facts,
    })),
  )

/** 用错脱敏: a mask that was made for other values. */
export const plantForeignMasks: MakePlants = (base) =>
  treatedRules(base).flatMap((rule) =>
    Object.keys(WEAKER)
      .filter((treatment) => WEAKER[treatment] !== undefined)
      .flatMap((treatment): Plant[] => {
        const foreign = ['mask:phone', 'mask:vin', 'mask:address', 'generalise:year'] as const
        const chosen = foreign.find((each) => each === treatment)
        if (chosen === undefined || isSuited(rule.field, chosen)) return []
        const files = retreated(base, rule, chosen)
        const name = `${nameOf(rule)} (line ${rule.place.line}): ${rule.treatment} → ${chosen}`
        return [{ sort: 'a mask made for other values', name, proof: 3, forged: true, files, facts: base.facts }]
      }),
  )

/** Fields that describe a person whoever holds the certificate. */
const PERSONAL = ['identityNumber', 'phone', 'photo', 'birthDate', 'sex', 'address', 'legalRepresentative'] as const

/** Views whose readers are other people, before whom a person's field is withheld or masked for every kind. */
const OTHER_PEOPLE = /^(?:public|delegate|company)\/|^inspector\/present-inspection/

/** 连预期一起改: a person's field told in clear to other people, and the expected outputs with it. */
export const plantForgedCells: MakePlants = (base) =>
  plantWidenedCells(base)
    .filter(({ name }) => OTHER_PEOPLE.test(name) && PERSONAL.some((field) => name.endsWith(` ${field}`)))
    .map((plant) => ({ ...plant, sort: 'a personal field in clear', forged: true }))

/** 连预期一起改: a mask that tells more, and the expected outputs with it. */
export const plantForgedMasks: MakePlants = (base) =>
  plantWeakerMasks(base).map((plant) => ({ ...plant, sort: 'a mask weakened', forged: true }))
