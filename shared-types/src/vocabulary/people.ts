/** 使用者: who is signed in: nobody bound 社会公众, a bound person 持证人, an activated officer 执法人员. */
export const VIEWER_KINDS = ['public', 'holder', 'inspector'] as const
export type ViewerKind = (typeof VIEWER_KINDS)[number]

/** 与证照的关系: own 本人, company 法定代表人, agent 经办人, authorised 受托亮证. */
export const RELATIONS = ['own', 'company', 'agent', 'authorised'] as const
export type Relation = (typeof RELATIONS)[number]

/** 经办权限: what a company agent 经办人 may do: see, authorise drivers 授权亮证, apply 办事. */
export const AGENT_SCOPES = ['view', 'authorise', 'apply'] as const
export type AgentScope = (typeof AGENT_SCOPES)[number]

/** 持证主体代码类型, GB/T 36903-2018 Annex A (as read in public implementations): those this project meets. */
export const HOLDER_CODE_TYPES = { organisation: '001', identityNumber: '111' } as const
