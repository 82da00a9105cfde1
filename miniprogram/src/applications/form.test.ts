import { describe, expect, it } from 'vitest'
import { certificate } from '../certificates/testing/certificate.ts'
import { answerFault, tidyAnswer } from './answer-fault.ts'
import { newDraft, requestOf, unsent, withPicture } from './application-draft.ts'
import { checkLines } from './check-lines.ts'
import { fittingCertificates, fittingKinds, provincesOf } from './fitting-kinds.ts'
import { missingPicture, stepsOf } from './form-steps.ts'
import { knownAnswers } from './known-answers.ts'
import { newCertificate, setWith } from './new-certificate.ts'
import { isComplete, supplementForm } from './supplement-form.ts'
import { field, kindOf } from './testing/kind.ts'

const TODAY = '2026-12-01'
const own = certificate({ certificateId: 'own', kind: 7, relation: 'own', province: '33' })
const vehicle = (certificateId: string) => certificate({ certificateId, kind: 5, relation: 'company', province: '33' })

describe('what can be applied for', () => {
  it('is about a certificate only for somebody who has one of that kind in that province', () => {
    const kinds = [kindOf(), kindOf({ kindId: '51-7-replacement', province: '51' })]
    expect(fittingKinds(kinds, [own], '33').held.map(({ kind }) => kind)).toEqual([7])
    expect(fittingKinds(kinds, [own], '51').held).toEqual([])
    expect(fittingKinds(kinds, [], '33').held).toEqual([])
    expect(provincesOf(kinds)).toEqual(['33', '51'])
  })
  it('offers a new certificate to everybody, and a company’s matters to those who run a business', () => {
    const fresh = kindOf({ kindId: '33-9-first-issue', kind: 9, matter: 'first-issue', needsCertificate: false })
    const licence = kindOf({ kindId: '33-1-first-issue', kind: 1, needsCertificate: false, applicant: 'company' })
    expect(fittingKinds([fresh, licence], [own], '33').fresh.map(({ kind }) => kind)).toEqual([9])
    expect(fittingKinds([fresh, licence], [vehicle('a')], '33').fresh.map(({ kind }) => kind)).toEqual([9, 1])
    const soleTrader = certificate({ certificateId: 'l', kind: 1, relation: 'own', province: '33' })
    expect(fittingKinds([licence], [soleTrader], '33').fresh).toHaveLength(1)
  })
  it('never is about a certificate that one only shows for a company', () => {
    const shown = certificate({ certificateId: 'shown', kind: 5, relation: 'authorised', province: '33' })
    expect(fittingCertificates(kindOf({ kind: 5, applicant: 'company' }), [shown, vehicle('a')])).toEqual([
      vehicle('a'),
    ])
  })
})

describe('the steps of a form', () => {
  const ids = (...about: Parameters<typeof stepsOf>) => stepsOf(...about).map(({ id }) => id)
  it('ask a driver one thing on a screen', () => {
    const kind = kindOf({ fields: [field(), field({ name: 'address', type: 'text', maxLength: 100 })] })
    expect(ids(kind, {}, false)).toEqual([
      ...['about', 'question-phone', 'question-address', 'picture-portrait', 'picture-driving-licence', 'check'],
    ])
  })
  it('ask nothing that is known already, except what a change is about', () => {
    expect(ids(kindOf(), { phone: '13800138000' }, false)).not.toContain('question-phone')
    expect(ids(kindOf({ matter: 'change' }), { phone: '13800138000' }, false)).toContain('question-phone')
  })
  it('show a company the whole form at once, after the certificate was chosen', () => {
    const kind = kindOf({ applicant: 'company' })
    expect(ids(kind, {}, true)).toEqual(['about', 'certificate', 'questions', 'pictures', 'check'])
    expect(ids(kindOf({ applicant: 'company', fields: [], materials: [] }), {}, false)).toEqual(['about', 'check'])
  })
  it('want only the photos that are required', () => {
    const { materials } = kindOf()
    expect(missingPicture(materials, [])).toBe('portrait')
    expect(missingPicture(materials, [{ material: 'portrait' }])).toBeUndefined()
  })
})

describe('what is known', () => {
  const fields = [
    field({ name: 'scope', type: 'choices', prefill: true, maxLength: 60 }),
    field({ name: 'tonnage', type: 'decimal', prefill: true }),
    field({ name: 'phone', prefill: true }),
    field({ name: 'address', type: 'text', prefill: false }),
  ]
  it('comes from the certificate in full, codes joined; a masked value is not known', () => {
    const about = certificate({
      ...{ scope: ['02000', '03000'], tonnage: 30, phone: '138****8000', address: '示例路1号' },
      treatments: { scope: 'clear', tonnage: 'clear', phone: 'mask:phone', address: 'clear' },
    })
    expect(knownAnswers({ kind: kindOf({ fields }), certificate: about })).toEqual({
      scope: '02000,03000',
      tonnage: '30',
    })
    expect(knownAnswers({ kind: kindOf({ fields }) })).toEqual({})
  })
})

describe('an answer', () => {
  const faultOf = (type: Parameters<typeof field>[0], answer: string) => answerFault(field(type), answer, TODAY)
  it('that is wanted must be there, one that is not may be left open', () => {
    expect(faultOf({}, ' ')).toBe('missing')
    expect(faultOf({ required: false }, '')).toBeUndefined()
  })
  it.each([
    ['phone', '13800138000', '1380013800', 'phone-shape'],
    ['plate', '浙a·12345', '12345', 'plate-shape'],
    ['date', TODAY, '2026-12-02', 'date-future'],
    ['date', '2020-02-01', '去年', 'date-shape'],
    ['integer', '49', '4.9', 'number-shape'],
    ['decimal', '4.95', '4,95', 'number-shape'],
    ['division', '330106', '33010', 'division-shape'],
    ['vin', 'LFNAHUKL0H1F12345', 'LFNAHUKL0H1F1234O', 'vin-shape'],
    ['vin', 'lfnahukl0h1f12345', 'LFNAHUKL0H1F1234', 'vin-shape'],
    ['choice', 'lost', 'stolen', 'choice-unknown'],
    ['choices', 'lost,damaged', 'lost,', 'choice-unknown'],
  ] as const)('of type %s is right as %s and wrong as %s', (type, right, wrong, fault) => {
    const choices = ['lost', 'damaged'].map((value) => ({ value, label: { zh: '丢', en: 'x' } }))
    expect(faultOf({ type, choices, maxLength: 20 }, right)).toBeUndefined()
    expect(faultOf({ type, choices, maxLength: 20 }, wrong)).toBe(fault)
  })
  it('is sent as authorities write it', () => {
    expect(tidyAnswer(field({ type: 'plate' }), ' 浙a·12345 ')).toBe('浙A12345')
    expect(tidyAnswer(field({ type: 'vin' }), 'lfn ahu')).toBe('LFNAHU')
    expect(tidyAnswer(field(), '138 0013 8000')).toBe('13800138000')
    expect(tidyAnswer(field({ type: 'text' }), ' 示例路 1 号 ')).toBe('示例路 1 号')
    expect(faultOf({ type: 'text', maxLength: 3 }, '一二三四')).toBe('too-long')
  })
})

describe('a draft', () => {
  const draft = { ...newDraft('33-7-replacement', 'own', 0), answers: { phone: '13800138000', address: ' ' } }
  it('is handed in with what is known, without what was left open or is not asked', () => {
    expect(requestOf(draft, { employer: '示例运输' }, ['phone', 'address'])).toEqual({
      ...{ kindId: '33-7-replacement', certificateId: 'own', fields: { phone: '13800138000' } },
    })
    const empty = newDraft('33-9-first-issue', undefined, 0)
    expect(requestOf(empty, {}, [])).toEqual({ kindId: '33-9-first-issue' })
  })
  it('has one photo for each material', () => {
    const once = withPicture([], 'portrait', 'a')
    expect(withPicture(once, 'portrait', 'b')).toEqual([{ material: 'portrait', materialId: 'b' }])
    expect(withPicture(once, 'portrait', undefined)).toEqual([])
  })
  it('that was refused is as if it had never been handed in', () => {
    expect(unsent({ ...draft, sentKey: 'k' })).toEqual(draft)
  })
  it('is read back in words before it is handed in, known things apart', () => {
    const kind = kindOf({ fields: [field(), field({ name: 'vehicleType', type: 'text', prefill: true })] })
    const known = { vehicleType: 'Q11' }
    const filled = { steps: stepsOf(kind, known, false), answers: { ...draft.answers, ...known }, known }
    const { asked, known: apart } = checkLines(kind, { ...draft, pictures: [] }, filled, 0, 'zh')
    expect(asked.map(({ value }) => value)).toEqual(['138 0013 8000', '没传', '没传'])
    expect(apart).toHaveLength(1)
    expect(apart[0]?.value).not.toBe('Q11')
  })
})

describe('after it is issued', () => {
  const application = { kind: 7, province: '33', applicant: 'self' } as const
  const older = { ...own, certificateId: 'older', validFrom: '2020-01-01' }
  const newer = { ...own, certificateId: 'newer', validFrom: '2026-12-01' }
  const replaced = { ...own, certificateId: 'replaced', validFrom: '2027-01-01', status: 'REPLACED' as const }
  it('the valid certificate that began last is the new one, and is shown', () => {
    expect(newCertificate(application, [older, newer, replaced])?.certificateId).toBe('newer')
    expect(newCertificate(application, [vehicle('a')])).toBeUndefined()
    expect(setWith(newer, [newer])).toContain('newer')
    expect(setWith(vehicle('a'), [newer, vehicle('a')])).toEqual(['a'])
  })
})

describe('a supplement', () => {
  const demand = { fields: ['phone'], materials: ['portrait', 'insurance'], until: '2026-12-04' } as const
  const form = supplementForm(kindOf(), { ...demand, fields: ['phone'], materials: ['portrait', 'insurance'] })
  const empty = newDraft('supplement-a', undefined, 0)
  it('asks exactly what is wanted, and all of it', () => {
    expect(form.fields.map(({ name }) => name)).toEqual(['phone'])
    expect(form.materials.map(({ label }) => label.zh)).toEqual(['证件照', '保险单'])
    expect(isComplete(form, empty, TODAY)).toBe(false)
    const pictures = demand.materials.map((material) => ({ material, materialId: material }))
    const filled = { ...empty, answers: { phone: '13800138000' }, pictures }
    expect(isComplete(form, filled, TODAY)).toBe(true)
  })
})
