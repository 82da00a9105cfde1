/** 申请状态: where an application 申请 stands. The end states are issued 已制发, not-accepted, rejected and withdrawn. */
export const APPLICATION_STATES = [
  'submitted',
  'supplement-required',
  'accepted',
  'not-accepted',
  'reviewing',
  'approved',
  'issued',
  'rejected',
  'withdrawn',
] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

/**
 * 状态流转: the legal direct successors of each state. A supplement 补正 that was handed in makes the application
 * `submitted` again.
 */
export const APPLICATION_SUCCESSORS: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  submitted: ['supplement-required', 'accepted', 'not-accepted', 'withdrawn'],
  'supplement-required': ['submitted', 'accepted', 'not-accepted', 'withdrawn'],
  accepted: ['reviewing', 'rejected', 'withdrawn'],
  'not-accepted': [],
  reviewing: ['approved', 'rejected', 'withdrawn'],
  approved: ['issued', 'rejected'],
  issued: [],
  rejected: [],
  withdrawn: [],
}

/** Whether nothing follows on this state. */
export function isEndState(state: ApplicationState): boolean {
  return APPLICATION_SUCCESSORS[state].length === 0
}

/** 可撤回: whether the applicant may still withdraw 撤回. */
export function mayBeWithdrawn(state: ApplicationState): boolean {
  return APPLICATION_SUCCESSORS[state].includes('withdrawn')
}

/** Whether `to` can be reached from `from` in one or more legal steps: who asks now and then misses the ones between. */
export function mayFollow(from: ApplicationState, to: ApplicationState): boolean {
  const seen = new Set<ApplicationState>()
  const open = [...APPLICATION_SUCCESSORS[from]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...APPLICATION_SUCCESSORS[next])
  }
  return false
}
