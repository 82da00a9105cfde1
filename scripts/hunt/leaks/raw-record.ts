import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { kindOfTypeCode, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { ELSSP_ITEMS } from 'gateway/upstreams/province/elssp/elssp-items.ts'
import { CERTSHARE_COLUMNS, CERTSHARE_MEMBERS } from 'gateway/upstreams/province/certshare/certshare-items.ts'
import { Json } from '../wire/json.ts'

/** One value as an upstream holds it: its member on the wire, and the field that it stands for, if it is one. */
export interface RawValue {
  readonly member: string
  readonly field: CertificateField | undefined
  readonly text: string
}

/** One record of `GET /sandbox/records`, whatever its wire. */
export interface RawRecord {
  readonly persona: string | undefined
  readonly kind: CertificateKind
  readonly holderCode: string
  readonly holderCodeType: string
  readonly identifier: string
  readonly values: readonly RawValue[]
}

const MINISTRY_FIELDS: Readonly<Record<string, CertificateField>> = {
  holderName: 'holderName',
  certNumber: 'number',
  validFrom: 'validFrom',
  validTo: 'validTo',
  issueDept: 'issuingAuthority',
  issueDivision: 'issuingDivision',
  plateNo: 'plateNumber',
  companyName: 'companyName',
  permitNumber: 'permitNumber',
  holderCode: 'identityNumber',
}

const FIELD_OF_MEMBER: ReadonlyMap<string, CertificateField> = new Map<string, CertificateField>([
  ...ELSSP_ITEMS.map(({ name, field }) => [name, field] as const),
  ...CERTSHARE_MEMBERS.map(({ name, field }) => [name, field] as const),
  ...CERTSHARE_COLUMNS.map(({ name, field }) => [`surface.${name}`, field] as const),
  ...Object.entries(MINISTRY_FIELDS),
  ['CZZTDM', 'identityNumber'],
  ['certificateHolderCode', 'identityNumber'],
])

const PHOTO_PIECE = 64

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A photo is known by a piece of its middle: the beginnings of all are alike. */
function middleOf(photo: string): string {
  return photo.slice(photo.length >> 1, (photo.length >> 1) + PHOTO_PIECE)
}

function valuesOf(raw: Json): readonly RawValue[] {
  const named = raw.members().flatMap(([member, { value }]): (readonly [string, string])[] => {
    const text = textOf(value)
    return text === undefined ? [] : [[member, text]]
  })
  const columns = raw.list('surface').map((one) => [`surface.${one.text('columnName')}`, one.text('value')] as const)
  return [...named, ...columns].map(([member, text]) => {
    const field = FIELD_OF_MEMBER.get(member)
    return { member, field, text: field === 'photo' ? middleOf(text) : text }
  })
}

function firstText(raw: Json, ...members: readonly string[]): string {
  return members.map((member) => raw.text(member)).find((text) => text !== '') ?? ''
}

/** Reads one record; undefined when its type is none of the nine kinds. */
export function readRawRecord(record: Json): RawRecord | undefined {
  const raw = new Json(record.at('raw'))
  const facts = kindOfTypeCode(firstText(raw, 'ZZLXDM', 'certificateTypeCode', 'certTypeCode'))
  if (facts === undefined) return undefined
  const identifier = record.text('certificateIdentifier')
  return {
    persona: textOf(record.at('persona')),
    kind: facts.kind,
    holderCode: firstText(raw, 'CZZTDM', 'certificateHolderCode', 'holderCode'),
    holderCodeType: firstText(raw, 'CZZTDMLXDM', 'certificateHolderType', 'holderCodeType'),
    identifier,
    values: [...valuesOf(raw), { member: 'certificateIdentifier', field: undefined, text: identifier }],
  }
}
