import { businessScopeLabel } from 'shared-types/vocabulary/business-scopes.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { plateColorLabel } from 'shared-types/vocabulary/plate-colors.ts'
import { qualificationCategoryLabel } from 'shared-types/vocabulary/qualification-categories.ts'
import { vehicleTypeLabel } from 'shared-types/vocabulary/vehicle-types.ts'
import type { ReleasedRecord } from '../release/released.ts'

/** One row of a voucher. */
export interface VoucherLine {
  readonly field: CertificateField
  readonly label: string
  readonly value: string
}

/** What a printed page can carry, in reading order, with the words beside it. Vouchers are printed in Chinese alone. */
const LABELS = {
  holderName: '姓名或持证单位',
  plateNumber: '车牌号码',
  plateColor: '车牌颜色',
  companyName: '业户名称',
  number: '证照编号',
  identityNumber: '身份证号',
  creditCode: '统一社会信用代码',
  permitNumber: '经营许可证号',
  categories: '从业资格类别',
  scope: '经营范围',
  operatingArea: '经营区域',
  vehicleType: '车辆类型',
  tonnage: '核定载质量',
  seats: '核定座位',
  issuingAuthority: '发证机关',
  validFrom: '有效期起',
  validTo: '有效期止',
} as const satisfies { readonly [F in CertificateField]?: string }

type PrintedField = keyof typeof LABELS

function isPrintedField(field: string): field is PrintedField {
  return field in LABELS
}

/** 打印字段: the only fields that a voucher can carry. */
export const PRINTED_FIELDS: readonly PrintedField[] = Object.keys(LABELS).filter(isPrintedField)

/** 卡片字段 by the class of the certificate: what is looked at through a windscreen. */
const CARD_FIELDS = {
  licence: ['companyName', 'holderName', 'number', 'scope', 'validTo'],
  vehicle: ['plateNumber', 'companyName', 'number', 'scope', 'validTo'],
  practitioner: ['holderName', 'number', 'categories', 'operatingArea', 'validTo'],
} as const satisfies Readonly<Record<string, readonly PrintedField[]>>

function classOf(kind: ReleasedRecord['kind']): keyof typeof CARD_FIELDS {
  if (kind <= 4) return 'licence'
  return kind <= 6 ? 'vehicle' : 'practitioner'
}

/** `2026年12月1日`; anything else than `YYYY-MM-DD` stays as it is. */
export function dayWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (year === undefined || month === undefined || date === undefined) return day
  return `${year}年${Number(month)}月${Number(date)}日`
}

function listed(codes: readonly string[], labelOf: (code: string) => string | undefined): string {
  return codes.map((code) => labelOf(code) ?? code).join('、')
}

function wordsOf(field: PrintedField, record: ReleasedRecord): string | undefined {
  switch (field) {
    case 'plateColor':
      return record.plateColor === undefined
        ? undefined
        : (plateColorLabel(record.plateColor) ?? `${record.plateColor}`)
    case 'vehicleType':
      return record.vehicleType && (vehicleTypeLabel(record.vehicleType) ?? record.vehicleType)
    case 'categories':
      return record.categories && listed(record.categories, qualificationCategoryLabel)
    case 'scope':
      return record.scope && listed(record.scope, businessScopeLabel)
    case 'tonnage':
      return record.tonnage === undefined ? undefined : `${record.tonnage} 吨`
    case 'seats':
      return record.seats === undefined ? undefined : `${record.seats} 座`
    case 'validFrom':
    case 'validTo':
      return record[field] && dayWords(record[field])
    default:
      return record[field]
  }
}

function lineOf(field: PrintedField, record: ReleasedRecord): readonly VoucherLine[] {
  const value = wordsOf(field, record)
  const repeated =
    (field === 'holderName' && record.holderName === record.companyName) ||
    (field === 'creditCode' && record.creditCode === record.identityNumber)
  if (value === undefined || value.trim() === '' || repeated) return []
  return [{ field, label: labelOf(field, record), value }]
}

function labelOf(field: PrintedField, { kind }: ReleasedRecord): string {
  if (field === 'holderName') return classOf(kind) === 'practitioner' ? '姓名' : '持证单位'
  return LABELS[field]
}

/** 凭证行: everything released that a page can carry; nothing else of the record reaches the paper. */
export function voucherLines(record: ReleasedRecord): readonly VoucherLine[] {
  return PRINTED_FIELDS.flatMap((field) => lineOf(field, record))
}

/** 卡片行: the few that fit on a card. */
export function cardLines(record: ReleasedRecord): readonly VoucherLine[] {
  return CARD_FIELDS[classOf(record.kind)].flatMap((field) => lineOf(field, record))
}

/** Sentences of a voucher. The notice of the ministry is told in substance: its wording was not at hand. */
export const VOUCHER_SENTENCES = {
  heading: '打印凭证',
  notTheOriginal: '持证人自己打印，不是证照原件，版式不同于证照。',
  scanNow: '现在是否有效：扫码看',
  howToScan: '微信或手机相机扫码，看发证机关和部里现在怎么说。纸上的内容以打印当日为准。',
  printedCopies: '持证人可以出示打印件，执法人员应当认可，并可以联网核验。（交办运〔2024〕39号，大意）',
  ownerEnds: '纸丢了，持证人可以在小程序里作废这个码。',
  printedOn: (day: string) => `打印日期 ${dayWords(day)}`,
  cutOut: '按实际大小（100%）打印，沿虚线剪下，卡片 85 × 54 毫米',
  missing: (codes: readonly string[]) => `〓是字库没有、打印不出的字（${codes.join('、')}），以扫码所见为准。`,
  shortened: '“…”处写不下，以扫码所见为准。',
} as const
