/** 核验结论: pass 通过, doubt 还需核对, fail 不通过. Order of strength: fail > doubt > pass. */
export const CONCLUSIONS = ['pass', 'doubt', 'fail'] as const
export type Conclusion = (typeof CONCLUSIONS)[number]

/** 结论所指: the code itself, the certificate, or the freshness of what is known; null with a pass. */
export const CONCLUSION_SUBJECTS = ['code', 'certificate', 'freshness'] as const
export type ConclusionSubject = (typeof CONCLUSION_SUBJECTS)[number]
