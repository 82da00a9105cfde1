/** 申请材料: kinds of pictures that an application may want (assumed; local lists differ in names, not in kind). */
export const MATERIAL_KINDS = [
  'portrait',
  'identity-card',
  'driving-licence',
  'vehicle-licence',
  'business-register',
  'technical-report',
  'training-record',
  'no-crime-record',
  'service-contract',
  'insurance',
  'transfer-proof',
  'damaged-certificate',
  'safety-system',
  'other',
] as const
export type MaterialKind = (typeof MATERIAL_KINDS)[number]

const MATERIAL_LABELS: Readonly<Record<MaterialKind, string>> = {
  portrait: '证件照',
  'identity-card': '身份证',
  'driving-licence': '机动车驾驶证',
  'vehicle-licence': '机动车行驶证',
  'business-register': '营业执照',
  'technical-report': '车辆技术等级评定表',
  'training-record': '培训结业证明',
  'no-crime-record': '无犯罪记录证明',
  'service-contract': '劳动合同或平台协议',
  insurance: '保险单',
  'transfer-proof': '车辆转移登记证明',
  'damaged-certificate': '原证照片',
  'safety-system': '安全生产制度',
  other: '其他材料',
}

/** Chinese label of a kind of material. */
export function materialLabel(material: MaterialKind): string {
  return MATERIAL_LABELS[material]
}

/** 材料格式: the only picture formats that are taken. */
export const MATERIAL_MEDIA_TYPES = ['image/jpeg', 'image/png'] as const
export type MaterialMediaType = (typeof MATERIAL_MEDIA_TYPES)[number]

/** The largest picture: 10 MiB. */
export const MATERIAL_MAX_BYTES = 10_485_760

/** The longest edge, in pixels. */
export const MATERIAL_MAX_EDGE = 12_000

/** The most pixels: what a phone photographs at the most, and no decoder runs out of memory over. */
export const MATERIAL_MAX_PIXELS = 64_000_000

/** How many pictures one application holds at the most. */
export const MATERIALS_MAX = 20

/**
 * 拒收原因: why a picture is not taken. `not-this-type` its bytes are no picture of the type that was named; `too-large` in
 * bytes; `dimensions` too many pixels, or none; `animated`; `foreign-content` something else hides in or behind the picture;
 * `damaged` broken off or not a picture any decoder would show; `wrong-length` more or fewer bytes than were announced.
 */
export const MATERIAL_REFUSALS = [
  'not-this-type',
  'too-large',
  'dimensions',
  'animated',
  'foreign-content',
  'damaged',
  'wrong-length',
] as const
export type MaterialRefusal = (typeof MATERIAL_REFUSALS)[number]

/** 材料状态: `receiving` parts are missing, `complete` the province holds it whole, `refused` nothing of it is kept. */
export const MATERIAL_STATES = ['receiving', 'complete', 'refused'] as const
export type MaterialState = (typeof MATERIAL_STATES)[number]
