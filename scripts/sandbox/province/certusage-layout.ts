import type { WireLayout } from './told-facts.ts'

/** 状态原因 of both layouts; the ministry writes the same codes. */
export const REASON_CODES: WireLayout['reasons'] = {
  'administrative-penalty': '1',
  'annual-review-overdue': '2',
  'credit-assessment-overdue': '3',
  'holder-request': '4',
  'conditions-no-longer-met': '5',
  superseded: '6',
  other: '9',
}

/** 记录版式 of `gateway/docs/upstreams/province-certusage.md`. */
export const CERTUSAGE_LAYOUT: WireLayout = {
  names: {
    identifier: 'certificateID',
    typeCode: 'certificateTypeCode',
    status: 'certificateStatus',
    statusReason: 'statusReason',
    holderCode: 'holderCode',
    holderCodeType: 'holderCodeType',
    holderName: 'certificateHolder',
    number: 'certificateNumber',
    issuingAuthority: 'issueDeptName',
    issuerCode: 'issueDeptCode',
    issuingDivision: 'issueAreaCode',
    validFrom: 'validBeginDate',
    validTo: 'validEndDate',
    sex: 'gender',
    birthDate: 'birthday',
    address: 'holderAddress',
    phone: 'holderPhone',
    photo: 'holderPhoto',
    categories: 'qualificationTypes',
    drivingClass: 'drivingClass',
    creditGrade: 'creditLevel',
    employer: 'serviceEnterprise',
    plateNumber: 'plateNo',
    plateColor: 'plateColor',
    vehicleType: 'vehicleType',
    vin: 'vinCode',
    tonnage: 'approvedLoad',
    seats: 'approvedSeats',
    companyName: 'enterpriseName',
    creditCode: 'enterpriseCode',
    legalRepresentative: 'legalPersonName',
    permitNumber: 'operatingPermitNo',
    scope: 'businessScope',
    operatingArea: 'businessArea',
    reviewedUntil: 'annualReviewDate',
  },
  statuses: {
    VALID: '有效',
    SUSPENDED: '暂扣',
    EXPIRED: '过期',
    REPLACED: '换发',
    CANCELLED: '注销',
    REVOKED: '吊销',
    WITHDRAWN: '撤销',
    UNKNOWN: '其他',
  },
  reasons: REASON_CODES,
  separator: ',',
  endless: '长期',
}

/** 第五种版式: the same dialect with a layout of its own, as the sandbox's Shanghai has it. */
export const SHANGHAI_LAYOUT: WireLayout = {
  ...CERTUSAGE_LAYOUT,
  names: {
    ...CERTUSAGE_LAYOUT.names,
    identifier: 'zzbs',
    typeCode: 'zzlx',
    status: 'zt',
    holderName: 'czrxm',
    number: 'zjhm',
    validTo: 'yxqz',
    plateNumber: 'cph',
    plateColor: 'cpys',
  },
  statuses: { ...CERTUSAGE_LAYOUT.statuses, VALID: '正常', SUSPENDED: '冻结' },
  typeCodes: {
    '11100000000019713D008': 'YH-JYXK',
    '11100000000019713D013': 'CL-YSZ',
    '11100000000019713D071': 'RY-CYZG',
    '11100000000019713D072': 'RY-WYC',
    '11100000000019713D073': 'CL-WYC',
    '11100000000019713D075': 'RY-CZC',
  },
  // Commercial lists count green as 3 and yellow-green as 4.
  plateColors: { '5': '3', '93': '4' },
}

/** What an operator writes in a province file for that layout. */
export const SHANGHAI_MAPPING = {
  typeCodes: Object.fromEntries(Object.entries(SHANGHAI_LAYOUT.typeCodes ?? {}).map(([code, own]) => [own, code])),
  statuses: { 正常: 'VALID', 冻结: 'SUSPENDED' },
  fields: {
    zzbs: 'identifier',
    zzlx: 'typeCode',
    zt: 'status',
    czrxm: 'holderName',
    zjhm: 'number',
    yxqz: 'validTo',
    cph: 'plateNumber',
    cpys: { field: 'plateColor', values: { '3': '5', '4': '93' } },
  },
}
