import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { Relation } from 'shared-types/vocabulary/people.ts'

/** 证照状态: the word, and which of the four shapes stands before it. */
export const STATUS_TEXTS: Readonly<
  Record<CertificateStatus, { readonly word: string; readonly form: 'pass' | 'doubt' | 'fail' }>
> = {
  VALID: { word: '有效', form: 'pass' },
  SUSPENDED: { word: '暂扣中', form: 'fail' },
  EXPIRED: { word: '过期', form: 'fail' },
  REPLACED: { word: '已换发新证', form: 'fail' },
  CANCELLED: { word: '已注销', form: 'fail' },
  REVOKED: { word: '已吊销', form: 'fail' },
  WITHDRAWN: { word: '已撤销', form: 'fail' },
  UNKNOWN: { word: '状态不明', form: 'doubt' },
}

/** 状态原因. */
export const STATUS_REASON_TEXTS: Readonly<Record<StatusReason, string>> = {
  'administrative-penalty': '因行政处罚',
  'annual-review-overdue': '年度审验超期',
  'credit-assessment-overdue': '诚信考核超期',
  'holder-request': '本人申请',
  'conditions-no-longer-met': '不再符合条件',
  superseded: '已有新证',
  other: '其他原因，请问发证机关',
}

/** 与证照的关系, as the person reads it. */
export const RELATION_TEXTS: Readonly<Record<Relation, string>> = {
  own: '本人的',
  company: '公司的，您是法定代表人',
  agent: '公司的，您是经办人',
  authorised: '公司请您代为出示',
}

/** 字段名称. */
export const FIELD_TEXTS: Readonly<Record<CertificateField, string>> = {
  holderName: '姓名',
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
  companyName: '公司',
  creditCode: '统一社会信用代码',
  legalRepresentative: '法定代表人',
  permitNumber: '经营许可证号',
  issuingAuthority: '发证机关',
  issuingDivision: '发证地区',
  categories: '从业资格',
  drivingClass: '准驾车型',
  scope: '经营范围',
  operatingArea: '经营区域',
  validFrom: '起始日期',
  validTo: '有效期至',
  validNow: '现在',
  reviewedUntil: '年审有效期至',
  creditGrade: '诚信考核',
  employer: '服务单位',
  statusReason: '状态原因',
}

/** 处理方式: how a field left, by the family of its treatment. */
export const TREATMENT_FAMILIES = ['clear', 'mask', 'generalise', 'exists'] as const
export type TreatmentFamily = (typeof TREATMENT_FAMILIES)[number]

/** Why a field is not shown in full; nothing for one that is. */
export const TREATMENT_TEXTS: Readonly<Record<TreatmentFamily, string | undefined>> = {
  clear: undefined,
  mask: '只显示一部分，免得被人抄走',
  generalise: '只显示大概，够用就好',
  exists: '有这一项，这里不显示内容',
}
