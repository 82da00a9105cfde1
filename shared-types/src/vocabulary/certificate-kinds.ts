/**
 * 三类九证: the three classes and nine kinds of road-transport certificate.
 * Sources: JT/T 1290-2019 从业资格证, JT/T 1291-2019 经营许可证, JT/T 1292-2019 道路运输证.
 * The kind numbers are those of the presentation code RTC1; the type codes 证照类型代码 are
 * the ministry's credit code as definer plus a serial (one public implementation; assumed).
 */

/** 证照大类: business licence 经营许可证, vehicle certificate 道路运输证, practitioner qualification 从业资格证. */
export const CERTIFICATE_CLASSES = ['licence', 'vehicle', 'practitioner'] as const
export type CertificateClass = (typeof CERTIFICATE_CLASSES)[number]

/** 证照种类: number of the kind, 1 to 9, as it stands in a presentation code. */
export const CERTIFICATE_KINDS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number]

/** Kind number of the inspector card 执法人员出示码; never a certificate. */
export const INSPECTOR_CARD_KIND = 20

/** What one kind is called and which class and type code it has. */
export interface CertificateKindFacts {
  readonly kind: CertificateKind
  readonly certificateClass: CertificateClass
  readonly typeCode: string
  readonly title: string
  readonly shortTitle: string
}

const TYPE_CODE_PREFIX = '11100000000019713'

/** All nine kinds, by ascending kind number. */
export const CERTIFICATE_KIND_FACTS: readonly CertificateKindFacts[] = [
  {
    kind: 1,
    certificateClass: 'licence',
    typeCode: `${TYPE_CODE_PREFIX}D008`,
    title: '道路运输经营许可证',
    shortTitle: '经营许可证',
  },
  {
    kind: 2,
    certificateClass: 'licence',
    typeCode: `${TYPE_CODE_PREFIX}D016`,
    title: '道路危险货物运输许可证',
    shortTitle: '危货许可证',
  },
  {
    kind: 3,
    certificateClass: 'licence',
    typeCode: `${TYPE_CODE_PREFIX}D074`,
    title: '网络预约出租汽车经营许可证',
    shortTitle: '网约车许可证',
  },
  {
    kind: 4,
    certificateClass: 'licence',
    typeCode: `${TYPE_CODE_PREFIX}D079`,
    title: '放射性物品道路运输许可证',
    shortTitle: '放射品许可证',
  },
  {
    kind: 5,
    certificateClass: 'vehicle',
    typeCode: `${TYPE_CODE_PREFIX}D013`,
    title: '道路运输证',
    shortTitle: '道路运输证',
  },
  {
    kind: 6,
    certificateClass: 'vehicle',
    typeCode: `${TYPE_CODE_PREFIX}D073`,
    title: '网络预约出租汽车运输证',
    shortTitle: '网约车运输证',
  },
  {
    kind: 7,
    certificateClass: 'practitioner',
    typeCode: `${TYPE_CODE_PREFIX}D071`,
    title: '道路运输从业人员从业资格证',
    shortTitle: '从业资格证',
  },
  {
    kind: 8,
    certificateClass: 'practitioner',
    typeCode: `${TYPE_CODE_PREFIX}D075`,
    title: '巡游出租汽车驾驶员证',
    shortTitle: '巡游出租驾驶员证',
  },
  {
    kind: 9,
    certificateClass: 'practitioner',
    typeCode: `${TYPE_CODE_PREFIX}D072`,
    title: '网络预约出租汽车驾驶员证',
    shortTitle: '网约车驾驶员证',
  },
]

/** Facts of a kind number; undefined for a number that is not a kind. */
export function certificateKindFacts(kind: number): CertificateKindFacts | undefined {
  return CERTIFICATE_KIND_FACTS.find((facts) => facts.kind === kind)
}

/** Facts of a 21-character type code 证照类型代码; undefined for one that is not of the nine. */
export function kindOfTypeCode(typeCode: string): CertificateKindFacts | undefined {
  return CERTIFICATE_KIND_FACTS.find((facts) => facts.typeCode === typeCode)
}
