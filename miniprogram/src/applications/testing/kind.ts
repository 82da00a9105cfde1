import type { ApplicationKind, FormField } from 'shared-types/contracts/application-kinds.ts'

/** A question for tests. */
export function field(more: Partial<FormField> = {}): FormField {
  return {
    ...{ name: 'phone', type: 'phone', required: true, prefill: false, maxLength: 11 },
    label: { zh: '手机号', en: 'Mobile number' },
    ...more,
  }
}

/** 补发从业资格证 in province 33, with one question and two photos of which one is wanted. */
export function kindOf(more: Partial<ApplicationKind> = {}): ApplicationKind {
  return {
    ...{ kindId: '33-7-replacement', province: '33', kind: 7, typeCode: '11100000000019713D071' },
    ...{ title: '道路运输从业人员从业资格证', matter: 'replacement', issueReason: '2', applicant: 'self' },
    ...{ needsCertificate: true, authority: '杭州市道路运输管理服务中心', free: true, promisedWorkingDays: 5 },
    ...{ summary: { zh: '补发', en: 'Replacement' }, preconditions: [], fields: [field()] },
    materials: [
      { material: 'portrait', required: true, label: { zh: '证件照', en: 'Portrait' } },
      { material: 'driving-licence', required: false, label: { zh: '驾驶证', en: 'Driving licence' } },
    ],
    ...more,
  }
}
