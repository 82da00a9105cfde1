import type { HolderNature, Treatment } from 'gateway/release/policy-model.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { certificateKindFacts, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { Audience, Purpose } from 'shared-types/vocabulary/release-words.ts'

/** 受众, for auditors. */
export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  self: '本人',
  company: '业户',
  delegate: '受托驾驶员',
  inspector: '执法人员',
  public: '公众',
  platform: '其他政务系统',
  operations: '运行维护',
}

/** 用途, for auditors. */
export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  'show-own': '看自己的证照',
  'manage-fleet': '管理车队',
  'present-public': '给公众看的码',
  'present-inspection': '给执法看的码',
  'verify-public': '公众核验',
  'verify-roadside': '路检核验',
  'lookup-roadside': '路检查询',
  'lookup-case': '办案查询',
  'case-document': '办案取证',
  apply: '办理业务',
  'deliver-file': '交付电子证照',
  remind: '到期提醒',
  'answer-subject': '答复本人',
  object: '异议处理',
  erase: '删除',
  'verify-platform': '系统间核验',
}

/** 字段, for auditors. */
export const FIELD_WORDS: Readonly<Record<CertificateField, string>> = {
  holderName: '姓名（持证人）',
  identityNumber: '身份证号',
  number: '证号',
  phone: '电话',
  address: '住址',
  photo: '照片',
  birthDate: '出生日期',
  sex: '性别',
  plateNumber: '车牌',
  plateColor: '车牌颜色',
  vehicleType: '车辆类型',
  vin: '车架号',
  tonnage: '核定载质量',
  seats: '核定座位',
  companyName: '业户名称',
  creditCode: '统一社会信用代码',
  legalRepresentative: '法定代表人',
  permitNumber: '经营许可证号',
  issuingAuthority: '发证机关',
  issuingDivision: '发证地区',
  categories: '从业资格类别',
  drivingClass: '准驾车型',
  scope: '经营范围',
  operatingArea: '经营区域',
  validFrom: '起始日期',
  validTo: '有效期至',
  validNow: '现在是否有效',
  reviewedUntil: '年审有效期至',
  creditGrade: '诚信考核等级',
  employer: '服务单位',
  statusReason: '状态原因',
}

/** 处理方式, for auditors: what is left of the value. */
export const TREATMENT_WORDS: Readonly<Record<Treatment, string>> = {
  withhold: '不给',
  clear: '全给',
  exists: '只说有没有',
  'mask:personal-name': '只给姓，其余一个星',
  'mask:identity-number': '前六后四',
  'mask:last-four': '只给末四位',
  'mask:phone': '前三后四',
  'mask:vin': '只给末六位',
  'mask:address': '只到县',
  'generalise:year': '只给年份',
  'generalise:province': '只给省',
  'generalise:county': '只到县',
}

/** 持证人性质, for auditors. */
export const HOLDER_WORDS: Readonly<Record<HolderNature, string>> = { organisation: '单位', person: '个人' }

/** Kind with its number. */
export function kindWords(kind: CertificateKind): string {
  return `${String(kind)} ${certificateKindFacts(kind)?.shortTitle ?? ''}`
}
