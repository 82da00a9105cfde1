/** Example bodies of the API description, by method and path; every person and code in them is made up. */
export const REQUEST_EXAMPLES: Readonly<Record<string, object>> = {
  'POST /api/v1/sessions': { loginCode: 'demo:driver' },
  'POST /api/v1/sessions/refresh': { refreshToken: 'cmVmcmVzaC10b2tlbg' },
  'POST /api/v1/identity-proofs/phone-code': { name: '王芳', idNumber: '339900199001011236' },
  'POST /api/v1/identity-bindings': {
    name: '王芳',
    idNumber: '339900199001011236',
    proof: { method: 'phone-code', proofId: 'BB0BuI0AlCjm16ZP1BjHuw', code: '246810' },
    noticeVersion: '2026-11',
  },
  'POST /api/v1/inspector-activations': {
    agencyCode: '330100AA',
    badgeNumber: '33010001',
    activationCode: '7H2KQW9XPM4T',
  },
  'POST /api/v1/presentations': {
    certificateIds: ['Z33VB1z1VYofXGqfzX7MvQ'],
    view: 'inspection',
    anchor: 'AAECAwQFBgcICQoLDA0ODw',
    steps: 720,
  },
  'POST /api/v1/verifications': { code: 'RTC1:1234567890', place: { division: '330106' } },
  'POST /api/v1/offline-checks': {
    checks: [
      {
        checkId: '0b2f6e0c-3c1d-4b6f-9d0e-5a7c8e9f1a2b',
        code: 'RTC1:1234567890',
        at: '2026-12-01T08:10:00Z',
        conclusion: 'pass',
      },
    ],
  },
  'POST /api/v1/lookups': {
    by: 'plate',
    plateNumber: '浙A12345',
    plateColor: 2,
    reference: { kind: 'task', number: '20261201-0810-K7M2' },
    purpose: 'lookup-roadside',
  },
  'POST /api/v1/case-documents': {
    code: 'RTC1:1234567890',
    reference: { kind: 'case', number: '浙交执〔2026〕0123号' },
    secondOfficer: { name: '陈静', badgeNumber: '33010600124' },
    reason: 'file-a-case',
  },
  'POST /api/v1/code-reports': {
    reportId: 'AAECAwQFBgcICQoLDA0ODw',
    codeDigest: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8',
    codeClass: 'look-alike',
    codeReason: 'unofficial-link',
    codeHost: 'cert.example.cn.example.net',
  },
  'POST /api/v1/delegations': {
    certificateId: 'Z33VB1z1VYofXGqfzX7MvQ',
    driver: { name: '王芳', idNumber: '339900199001011236' },
    from: '2026-12-01',
    to: '2027-05-31',
  },
  'PUT /api/v1/consents/:scope': { textVersion: '2026-11' },
  'POST /api/v1/company-agents': {
    name: '王芳',
    idNumber: '339900199001011236',
    scope: ['view', 'authorise'],
    until: '2027-11-30',
  },
  'POST /api/v1/application-forms': { kindId: '33-7-change', certificateId: 'Z33VB1z1VYofXGqfzX7MvQ' },
  'POST /api/v1/application-materials': {
    kindId: '33-7-replacement',
    material: 'portrait',
    mediaType: 'image/jpeg',
    size: 184_320,
  },
  'POST /api/v1/applications': {
    kindId: '33-7-replacement',
    certificateId: 'Z33VB1z1VYofXGqfzX7MvQ',
    fields: { lossDate: '2026-11-20', phone: '13800138000' },
    materials: [{ material: 'portrait', materialId: 'BB0BuI0AlCjm16ZP1BjHuw' }],
  },
  'POST /api/v1/applications/:applicationId/supplements': {
    materials: [{ material: 'portrait', materialId: 'BB0BuI0AlCjm16ZP1BjHuw' }],
  },
  'POST /api/v1/application-drafts': {
    citizen: { name: '王芳', idNumber: '339900199001011236' },
    application: { kindId: '33-7-change', fields: { employer: '样板运输有限公司' } },
  },
  'POST /api/v1/application-drafts/opening': { code: '12345678' },
  'POST /api/v1/application-drafts/:draftId/confirmation': {},
}
