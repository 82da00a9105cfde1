import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { Relation } from 'shared-types/vocabulary/people.ts'
import { inLanguages } from '../language.ts'

/** 证照状态, in a word or two. */
export const STATUS_TEXTS = inLanguages<Readonly<Record<CertificateStatus, string>>>({
  zh: {
    VALID: '有效',
    SUSPENDED: '暂扣中',
    EXPIRED: '过期',
    REPLACED: '已换发新证',
    CANCELLED: '已注销',
    REVOKED: '已吊销',
    WITHDRAWN: '已撤销',
    UNKNOWN: '状态不明',
  },
  en: {
    VALID: 'Valid',
    SUSPENDED: 'Suspended',
    EXPIRED: 'Expired',
    REPLACED: 'Replaced',
    CANCELLED: 'Cancelled',
    REVOKED: 'Revoked',
    WITHDRAWN: 'Withdrawn',
    UNKNOWN: 'State not clear',
  },
})

/** 状态原因. */
export const STATUS_REASON_TEXTS = inLanguages<Readonly<Record<StatusReason, string>>>({
  zh: {
    'administrative-penalty': '因行政处罚',
    'annual-review-overdue': '年度审验超期',
    'credit-assessment-overdue': '诚信考核超期',
    'holder-request': '本人申请',
    'conditions-no-longer-met': '不再符合条件',
    superseded: '已有新证',
    other: '其他原因，请问发证机关',
  },
  en: {
    'administrative-penalty': 'Because of an administrative penalty',
    'annual-review-overdue': 'The annual review is overdue',
    'credit-assessment-overdue': 'The credit assessment is overdue',
    'holder-request': "At the holder's request",
    'conditions-no-longer-met': 'The conditions are no longer met',
    superseded: 'There is a newer certificate',
    other: 'Another reason: ask the issuing authority',
  },
})

/** 与证照的关系, as the person reads it. */
export const RELATION_TEXTS = inLanguages<Readonly<Record<Relation, string>>>({
  zh: {
    own: '本人的',
    company: '公司的，您是法定代表人',
    agent: '公司的，您是经办人',
    authorised: '公司请您代为出示',
  },
  en: {
    own: 'Your own',
    company: "Your company's: you are its legal representative",
    agent: "The company's: you are its agent",
    authorised: 'The company asks you to show it',
  },
})

/** 字段名称. */
export const FIELD_TEXTS = inLanguages<Readonly<Record<CertificateField, string>>>({
  zh: {
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
  },
  en: {
    holderName: 'Name',
    identityNumber: 'Identity number',
    number: 'Certificate number',
    phone: 'Phone',
    address: 'Address',
    photo: 'Photo',
    birthDate: 'Date of birth',
    sex: 'Sex',
    plateNumber: 'Plate',
    plateColor: 'Plate colour',
    vehicleType: 'Vehicle type',
    vin: 'Chassis number',
    tonnage: 'Approved load',
    seats: 'Approved seats',
    companyName: 'Company',
    creditCode: 'Unified social credit code',
    legalRepresentative: 'Legal representative',
    permitNumber: 'Operation licence number',
    issuingAuthority: 'Issued by',
    issuingDivision: 'Issued in',
    categories: 'Qualification',
    drivingClass: 'Driving classes',
    scope: 'Business scope',
    operatingArea: 'Operating area',
    validFrom: 'Valid from',
    validTo: 'Valid until',
    validNow: 'Now',
    reviewedUntil: 'Annual review valid until',
    creditGrade: 'Credit assessment',
    employer: 'Employer',
    statusReason: 'Reason of the state',
  },
})

/** 持证人: what `holderName` is called on a vehicle's certificate and on a licence. */
export const HOLDER_TEXTS = inLanguages<string>({ zh: '持证人', en: 'Holder' })

/** 处理方式: families of treatments under which a field is not shown in full; `clear` needs no words. */
export const TREATMENT_FAMILIES = ['mask', 'generalise', 'exists'] as const
export type TreatmentFamily = (typeof TREATMENT_FAMILIES)[number]

/** Why a field is not shown in full. */
export const TREATMENT_TEXTS = inLanguages<Readonly<Record<TreatmentFamily, string>>>({
  zh: {
    mask: '只显示一部分，免得被人抄走',
    generalise: '只显示大概，够用就好',
    exists: '有这一项，这里不显示内容',
  },
  en: {
    mask: 'Shown in part, so that nobody can copy it',
    generalise: 'Shown roughly: that is enough here',
    exists: 'It is there, but not shown here',
  },
})
