/** 受众: to whom a field may leave. */
export const AUDIENCES = ['self', 'company', 'delegate', 'inspector', 'public', 'platform', 'operations'] as const
export type Audience = (typeof AUDIENCES)[number]

/** 用途: the closed list of purposes for which a field may leave. */
export const PURPOSES = [
  'show-own',
  'manage-fleet',
  'present-public',
  'present-inspection',
  'verify-public',
  'verify-roadside',
  'lookup-roadside',
  'lookup-case',
  'case-document',
  'apply',
  'deliver-file',
  'remind',
  'answer-subject',
  'object',
  'erase',
  'verify-platform',
] as const
export type Purpose = (typeof PURPOSES)[number]
