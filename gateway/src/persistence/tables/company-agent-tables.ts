/** 经办人: one appointment by the legal representative; effective until its last day `YYYY-MM-DD` or its end. */
export interface CompanyAgentTable {
  agent_id: string
  appointer_ref: string
  company_hash: string
  sealed_company_code: string
  sealed_company_name: string
  agent_number_hash: string
  sealed_agent_name: string
  /** Scopes joined by `,`. */
  scope: string
  until_day: string
  /** Milliseconds since 1970. */
  created_at: number
  /** 0 while it was not ended. */
  ended_at: number
}

export interface CompanyAgentTables {
  company_agents: CompanyAgentTable
}
