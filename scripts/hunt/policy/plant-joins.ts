import { lineOfMember, withBlock, withLine } from './edit-lines.ts'
import { withFile, type MakePlants, type Plant, type PlantBase } from './plant.ts'

interface Opening {
  readonly view: string
  readonly fields: readonly string[]
  readonly kind: number
}

/** What a code would tell beside an answer that does not, or tells less of it. */
const OPENINGS: readonly Opening[] = [
  {
    view: 'public-present-public',
    kind: 5,
    fields: ['tonnage', 'seats', 'permitNumber', 'validTo', 'reviewedUntil', 'issuingAuthority', 'statusReason', 'vin'],
  },
  {
    view: 'inspector-present-inspection',
    kind: 1,
    fields: ['photo', 'birthDate', 'sex', 'categories', 'drivingClass', 'employer', 'creditGrade', 'phone', 'address'],
  },
  {
    view: 'inspector-present-inspection',
    kind: 8,
    fields: ['plateNumber', 'plateColor', 'vehicleType', 'tonnage', 'seats', 'scope', 'permitNumber', 'vin', 'phone'],
  },
]

/** 拼合: a field released in one view, so that it and another view of the same people tell more together than either. */
export const plantJoins: MakePlants = ({ files, facts }) =>
  OPENINGS.flatMap(({ view, fields, kind }) =>
    fields.map((field): Plant => {
      const block = [
        `  - fields: [${field}]`,
        `    kinds: [${kind}]`,
        '    treatment: clear',
        '    why: 现场办事方便，一次给全',
      ]
      return {
        sort: 'two views that tell more together',
        name: `${view} ${field} of kind ${kind}`,
        proof: 4,
        forged: true,
        files: withFile(files, `${view}.yaml`, (text) => withBlock(text, block)),
        facts,
      }
    }),
  )

/** A block by its first line, and another treatment for it. */
type Change = readonly [view: string, block: string, treatment: string]

/** The same value stands in another field, where it stays masked. */
const ALIASES: readonly Change[] = [
  ['public-verify-public', 'fields: [legalRepresentative]', 'clear'],
  ['public-verify-public', 'fields: [holderName, companyName]\n    kinds: business\n    holder: person', 'clear'],
  ['inspector-verify-roadside', 'fields: [creditCode]\n    kinds: business\n    holder: person', 'clear'],
  ['inspector-verify-roadside', 'fields: [creditCode]\n    kinds: business\n    holder: person', 'mask:last-four'],
  ['inspector-verify-roadside', 'fields: [identityNumber]', 'clear'],
  ['inspector-verify-roadside', 'fields: [identityNumber]', 'mask:last-four'],
  ['self-show-own', 'fields: [creditCode]', 'clear'],
  ['self-show-own', 'fields: [creditCode]', 'mask:last-four'],
  ['self-show-own', 'fields: [identityNumber]', 'clear'],
  ['self-show-own', 'fields: [identityNumber]', 'mask:last-four'],
  ['inspector-case-document', 'fields: [creditCode]', 'mask:identity-number'],
  ['inspector-case-document', 'fields: [identityNumber]', 'mask:identity-number'],
]

function retreat({ files }: PlantBase, [view, block, treatment]: Change): Plant['files'] {
  return withFile(files, `${view}.yaml`, (text) => {
    const at = text.indexOf(`  - ${block}`)
    if (at < 0) throw new Error(`${view} has no such block`)
    const line = text.slice(0, at).split('\n').length
    return withLine(text, lineOfMember(text, line, 'treatment'), () => `    treatment: ${treatment}`)
  })
}

/** 别名: a value released under another name than the one under which it is masked. */
export const plantAliases: MakePlants = (base) =>
  ALIASES.map((change): Plant => {
    const [view, block, treatment] = change
    const name = `${view} ${block.split('\n')[0] ?? ''} → ${treatment}`
    return {
      sort: 'an alias treated otherwise',
      name,
      proof: 4,
      forged: true,
      files: retreat(base, change),
      facts: base.facts,
    }
  })

/** What the public may never be told of a person, alone or beside the rest of the view. */
const IDENTIFYING = [
  ['holderName', 'clear', [7, 8, 9]],
  ['identityNumber', 'clear', [7, 8, 9, 1, 5]],
  ['identityNumber', 'mask:identity-number', [7, 8, 9, 1, 5]],
  ['identityNumber', 'mask:last-four', [7, 8, 9, 1, 5]],
  ['phone', 'clear', [7, 8, 9, 1, 5]],
  ['phone', 'mask:phone', [7, 8, 9, 1, 5]],
  ['birthDate', 'clear', [7, 8, 9]],
  ['address', 'clear', [7, 8, 9, 1, 5]],
  ['photo', 'clear', [7, 8, 9]],
  ['number', 'clear', [7, 8, 9]],
  ['operatingArea', 'clear', [8]],
] as const

/** 可重识别: released in both public views alike, so that only the count of persons who still fit can object. */
export const plantIdentifying: MakePlants = ({ files, facts }) =>
  IDENTIFYING.flatMap(([field, treatment, kinds]) =>
    kinds.map((kind): Plant => {
      const open = (text: string): string => {
        const bare = field === 'holderName' ? text.replace('kinds: practitioners', `kinds: [${others(kind)}]`) : text
        return withBlock(bare, [
          `  - fields: [${field}]`,
          `    kinds: [${kind}]`,
          ...(kind <= 6 ? ['    holder: person'] : []),
          `    treatment: ${treatment}`,
          '    why: 公众核验更放心，看得更全',
        ])
      }
      const once = withFile(files, 'public-present-public.yaml', open)
      return {
        sort: 'a view that singles people out',
        name: `${field} ${treatment} of kind ${kind}`,
        proof: 5,
        forged: true,
        files: withFile(once, 'public-verify-public.yaml', open),
        facts,
      }
    }),
  )

function others(kind: number): string {
  return [7, 8, 9].filter((each) => each !== kind).join()
}
