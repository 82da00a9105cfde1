/** 申请: one application; who applies by random reference and keyed hash, nothing that was typed. Instants in milliseconds. */
export interface ApplicationTable {
  application_id: string
  person_ref: string
  /** Keyed hash of the company's code, empty for a person's own. */
  company_hash: string
  receipt_number: string
  /** Keyed hash of person reference and `Idempotency-Key`; unique. */
  key_hash: string
  request_hash: string
  kind_id: string
  province: string
  kind: number
  matter: string
  issue_reason: string
  applicant: string
  authority: string
  promised_day: string
  state: string
  /** JSON: `[{state, at}]`. */
  steps: string
  /** The latest step of the province that was taken over. */
  last_step: number
  /** JSON of what is wanted, or empty. */
  supplement: string
  reason: string
  remedy: string
  assisted: number
  submitted_at: number
  /** 0 while the province does not have it. */
  delivered_at: number
  heard_at: number
}

/** 发件: a message that a province has yet to take over, sealed. */
export interface ApplicationDeliveryTable {
  delivery_id: string
  application_id: string
  province: string
  round: number
  sealed_message: string
  tries: number
  /** Not before; while one process delivers it, the end of its lease. */
  due_at: number
}

/** 材料: how far a picture has come; no byte of it. */
export interface ApplicationMaterialTable {
  material_id: string
  person_ref: string
  province: string
  material: string
  media_type: string
  size: number
  received: number
  sent: number
  scan: string
  state: string
  created_at: number
}

/** 代填: a prepared application, sealed; the citizen by keyed hash. */
export interface ApplicationDraftTable {
  draft_id: string
  code_hash: string
  citizen_hash: string
  sealed_citizen_name: string
  preparer_ref: string
  sealed_preparer_name: string
  sealed_application: string
  expires_at: number
}

/** How far the progress of a province has been read. */
export interface ApplicationCursorTable {
  province: string
  cursor_text: string
}

export interface ApplicationTables {
  applications: ApplicationTable
  application_deliveries: ApplicationDeliveryTable
  application_materials: ApplicationMaterialTable
  application_drafts: ApplicationDraftTable
  application_cursors: ApplicationCursorTable
}
