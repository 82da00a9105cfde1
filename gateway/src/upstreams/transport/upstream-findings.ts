/**
 * 数据质量发现: what an adapter noticed in an answer and left out or corrected; counted, never with a value.
 * `record-unreadable` a record of the wrong shape · `foreign-record` a record of somebody else · `kind-unknown` a type
 * that is not connected · `member-unknown` a record has members that no schema names (added or renamed ones), which were
 * dropped · `value-unreadable` an item whose value is not of its form · `status-unknown`,
 * `status-reason-unknown`, `answer-code-unknown` a code that is not in the table · `status-contradictory` the answer says
 * another state than the record in it · `list-incomplete` fewer records than the counterpart counted.
 */
export const UPSTREAM_FINDINGS = [
  'record-unreadable',
  'foreign-record',
  'kind-unknown',
  'member-unknown',
  'value-unreadable',
  'status-unknown',
  'status-reason-unknown',
  'answer-code-unknown',
  'status-contradictory',
  'list-incomplete',
] as const
export type UpstreamFinding = (typeof UPSTREAM_FINDINGS)[number]

/** Port: counts a finding; the adapter of which upstream it is stands in the closure. */
export type ReportFinding = (finding: UpstreamFinding) => void
