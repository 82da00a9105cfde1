import { withBlock } from './edit-lines.ts'
import { withFile, type MakePlants, type Plant } from './plant.ts'

/** Members that nobody has decided on, some of them deep inside another. */
const NEW_MEMBERS = ['bankAccount', 'holder.name', 'raw', 'ZZBS', 'identityNumberFull', 'faceTemplate'] as const

/** 新成员: an answer or a code that can carry something for which no rule can stand. */
export const plantSchemasWithoutRule: MakePlants = ({ files, facts }) =>
  facts.routes.flatMap(({ route }) =>
    NEW_MEMBERS.map((member): Plant => {
      const routes = facts.routes.map((each) =>
        each.route === route ? { ...each, members: [...each.members, member] } : each,
      )
      return {
        sort: 'a member of an answer without rule',
        name: `${route} ${member}`,
        proof: 6,
        files,
        facts: { ...facts, routes },
      }
    }),
  )

/** 上游新字段: a member of an upstream's record that no field carries. */
export const plantUpstreamMembers: MakePlants = ({ files, facts }) =>
  facts.upstreams.flatMap(({ file }) =>
    NEW_MEMBERS.map((name): Plant => {
      const upstreams = facts.upstreams.map((each) =>
        each.file === file ? { ...each, members: [...each.members, { name, field: undefined }] } : each,
      )
      return { sort: 'a new upstream member', name: `${file} ${name}`, proof: 1, files, facts: { ...facts, upstreams } }
    }),
  )

/** 上游不再给: a field that rules release and no upstream tells any more. */
export const plantLostFields: MakePlants = ({ files, facts }) => {
  const told = facts.upstreams.flatMap(({ members }) => members.map(({ field }) => field))
  const fields = [...new Set(told)].filter((field) => field !== undefined && field !== 'structural')
  return fields.map((field): Plant => {
    const upstreams = facts.upstreams.map((each) => ({
      ...each,
      members: each.members.map((member) =>
        member.field === field ? { ...member, field: 'structural' as const } : member,
      ),
    }))
    return { sort: 'a field that no upstream tells', name: field, proof: 3, files, facts: { ...facts, upstreams } }
  })
}

const UNKNOWN_FIELDS = [
  'bankAccount',
  'holderNames',
  'identity-number',
  'holder.name',
  '姓名',
  '__proto__',
  'toString',
] as const

/** 未知字段与嵌套: rules for fields that do not exist, or inside of fields. */
export const plantUnknownFields: MakePlants = ({ files, policy, facts }) =>
  policy.openViews.flatMap(({ place }) => [
    ...UNKNOWN_FIELDS.map((field): Plant => ({
      sort: 'a rule for an unknown field',
      name: `${place.file} ${field}`,
      proof: 'reading',
      files: withFile(files, place.file, (text) => withBlock(text, blockOf(`[${field}]`))),
      facts,
    })),
    {
      sort: 'a rule for a nested field',
      name: place.file,
      proof: 'reading' as const,
      files: withFile(files, place.file, (text) => withBlock(text, blockOf('[{ holderName: [first, rest] }]'))),
      facts,
    },
  ])

function blockOf(fields: string): readonly string[] {
  return [`  - fields: ${fields}`, '    kinds: every-kind', '    treatment: clear', '    why: 现场办事方便，一次给全']
}
