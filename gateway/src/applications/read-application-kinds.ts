import { Compile } from 'typebox/compile'
import { ApplicationKindList, type ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import { APPLICATION_FIELDS } from 'shared-types/vocabulary/application-fields.ts'
import { MATERIAL_KINDS } from 'shared-types/vocabulary/application-materials.ts'
import {
  APPLICATION_MATTERS,
  ISSUE_REASONS,
  type ApplicationMatter,
} from 'shared-types/vocabulary/application-matters.ts'
import { CERTIFICATE_KIND_FACTS, type CertificateKindFacts } from 'shared-types/vocabulary/certificate-kinds.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { MattersFile, ProvinceFile, type OfferedMatter } from './kind-files.ts'

const mattersFile = Compile(MattersFile)
const provinceFile = Compile(ProvinceFile)
const kindList = Compile(ApplicationKindList)

/** Matters that begin without a certificate; every other one is about a certificate that stands. */
const BEGINNINGS: readonly ApplicationMatter[] = ['first-issue', 'direct-issue']

/** A name as the files write it: `phone?` may be left out. */
function optionalName(written: string): { readonly name: string; readonly required: boolean } {
  return written.endsWith('?') ? { name: written.slice(0, -1), required: false } : { name: written, required: true }
}

type Fault = (what: string) => void

function fieldsOf(file: MattersFile, names: readonly string[], fault: Fault): ApplicationKind['fields'] {
  return names.flatMap((written) => {
    const { name, required } = optionalName(written)
    const text = file.fields[name]
    const known = APPLICATION_FIELDS.find((field) => field === name)
    if (known === undefined || text === undefined) {
      fault(`no field ${name}`)
      return []
    }
    const { choices, ...rest } = text
    const list = choices && Object.entries(choices).map(([value, label]) => ({ value, label }))
    return [{ name: known, required, ...rest, ...(list === undefined ? {} : { choices: list }) }]
  })
}

function materialsOf(file: MattersFile, names: readonly string[], fault: Fault): ApplicationKind['materials'] {
  return names.flatMap((written) => {
    const { name, required } = optionalName(written)
    const text = file.materials[name]
    const material = MATERIAL_KINDS.find((one) => one === name)
    if (material !== undefined && text !== undefined) return [{ material, required, ...text }]
    fault(`no material ${name}`)
    return []
  })
}

function preconditionsOf(file: MattersFile, names: readonly string[], fault: Fault): ApplicationKind['preconditions'] {
  return names.flatMap((code) => {
    const text = file.preconditions[code]
    if (text !== undefined) return [{ code, text }]
    fault(`no precondition ${code}`)
    return []
  })
}

interface Place {
  readonly file: MattersFile
  readonly province: string
  readonly authority: string
  readonly facts: CertificateKindFacts
}

function kindOf({ file, province, authority, facts }: Place, name: string, offered: OfferedMatter, fault: Fault) {
  const matter = APPLICATION_MATTERS.find((one) => one === name)
  const text = file.matters[facts.certificateClass]?.[name]
  const issueReason = ISSUE_REASONS.find((reason) => reason === text?.issueReason)
  if (matter === undefined || text === undefined || issueReason === undefined) {
    fault(`no matter ${name} for the class ${facts.certificateClass}, or its issue reason is none`)
    return []
  }
  const { kind, typeCode, title, certificateClass } = facts
  return [
    {
      kindId: `${province}-${kind}-${matter}`,
      province,
      kind,
      typeCode,
      title,
      matter,
      issueReason,
      applicant: certificateClass === 'practitioner' ? ('self' as const) : ('company' as const),
      needsCertificate: !BEGINNINGS.includes(matter),
      authority,
      free: true as const,
      promisedWorkingDays: offered.days,
      summary: text.summary,
      preconditions: preconditionsOf(file, offered.preconditions ?? text.preconditions, fault),
      fields: fieldsOf(file, offered.fields ?? text.fields, fault),
      materials: materialsOf(file, offered.materials ?? text.materials, fault),
    },
  ]
}

function kindsOf(file: MattersFile, { province, authority, kinds }: ProvinceFile, fault: Fault) {
  if (!isProvinceCode(province)) fault('no such province')
  return Object.entries(kinds).flatMap(([number, matters]) => {
    const facts = CERTIFICATE_KIND_FACTS.find((one) => String(one.kind) === number)
    if (facts === undefined) {
      fault(`no certificate kind ${number}`)
      return []
    }
    const place = { file, province, authority, facts }
    return Object.entries(matters).flatMap(([name, offered]) => kindOf(place, name, offered, fault))
  })
}

/** A file of the folder, parsed as YAML already. */
export interface KindFile {
  readonly name: string
  readonly content: unknown
}

/**
 * 读取事项: makes the list out of `matters.yaml` and the provinces' own files. Fails with one sentence a mistake, each with
 * the name of its file; nothing half read is used.
 */
export function readApplicationKinds(
  matters: KindFile,
  provinces: readonly KindFile[],
): Result<readonly ApplicationKind[], readonly string[]> {
  if (!mattersFile.Check(matters.content)) return fail([`${matters.name}: not of the form that its head describes`])
  const file = matters.content
  const faults: string[] = []
  const kinds = provinces.flatMap(({ name, content }) => {
    const fault: Fault = (what) => faults.push(`${name}: ${what}`)
    if (provinceFile.Check(content)) return kindsOf(file, content, fault)
    fault('not of the form that its head describes')
    return []
  })
  if (new Set(kinds.map(({ kindId }) => kindId)).size !== kinds.length) faults.push('the same matter stands twice')
  if (faults.length > 0) return fail(faults)
  return kindList.Check({ kinds })
    ? succeed(kinds)
    : fail(['a text is longer, or a list fuller, than the contract allows'])
}
