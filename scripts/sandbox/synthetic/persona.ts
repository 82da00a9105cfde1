import { createHash } from 'node:crypto'
import { makeIdentityNumber, syntheticRegion } from './identity-number.ts'
import type { SandboxProvince } from './certificate.ts'

/** 执法人员 facts of a persona who is an officer. */
export interface OfficerFacts {
  readonly badgeNumber: string
  readonly agencyCode: string
  readonly agencyName: string
  /** 执法区域, prefix of GB/T 2260. */
  readonly area: string
  readonly activationCode: string
}

/** A person of the demo: invented, of age, with a number in a region that was never allocated. */
export interface Persona {
  readonly persona: string
  readonly province: SandboxProvince
  readonly realName: string
  readonly idNumber: string
  readonly birthDay: string
  readonly sex: 'male' | 'female'
  readonly phone: string
  readonly address: string
  readonly officer?: OfficerFacts
}

interface PersonaRow {
  readonly persona: string
  readonly province: SandboxProvince
  readonly realName: string
  readonly birthDay: string
  /** Odd for men, GB 11643-1999. */
  readonly sequence: number
  readonly phone: string
  readonly address: string
  readonly officer?: OfficerFacts
}

const TEAM_33 = { agencyCode: 'ZF330000', agencyName: '浙江省交通运输综合行政执法队（沙箱）', area: '33' } as const
const TEAM_51 = { agencyCode: 'ZF510000', agencyName: '四川省交通运输综合行政执法总队（沙箱）', area: '51' } as const

const ROWS: readonly PersonaRow[] = [
  {
    persona: 'driver',
    province: '33',
    realName: '张建国',
    birthDay: '1974-06-18',
    sequence: 11,
    phone: '19900000001',
    address: '浙江省杭州市沙箱区示例路18号2幢301室',
  },
  {
    persona: 'owner',
    province: '33',
    realName: '陈丽华',
    birthDay: '1979-03-05',
    sequence: 24,
    phone: '19900000002',
    address: '浙江省杭州市沙箱区示例路66号',
  },
  {
    persona: 'clerk',
    province: '33',
    realName: '欧阳静',
    birthDay: '1992-11-21',
    sequence: 36,
    phone: '19900000003',
    address: '浙江省杭州市沙箱区示例路66号1幢502室',
  },
  {
    persona: 'soletrader',
    province: '33',
    realName: '吴国强',
    birthDay: '1968-09-30',
    sequence: 47,
    phone: '19900000004',
    address: '浙江省宁波市沙箱区样板村7号',
  },
  {
    persona: 'ridehail',
    province: '51',
    realName: '何晓燕',
    birthDay: '1988-02-14',
    sequence: 52,
    phone: '19900000005',
    address: '四川省成都市沙箱区示例街5号',
  },
  {
    persona: 'hazmat',
    province: '51',
    realName: '艾力·买买提',
    birthDay: '1981-07-07',
    sequence: 65,
    phone: '19900000006',
    address: '四川省成都市沙箱区样板大道9号',
  },
  {
    persona: 'public',
    province: '33',
    realName: '周敏',
    birthDay: '1995-05-25',
    sequence: 78,
    phone: '19900000007',
    address: '浙江省嘉兴市沙箱区示例巷3号',
  },
  {
    persona: 'inspector',
    province: '33',
    realName: '许志刚',
    birthDay: '1985-10-10',
    sequence: 81,
    phone: '19900000008',
    address: '浙江省杭州市沙箱区执法路1号',
    officer: { ...TEAM_33, badgeNumber: '33010001', activationCode: '330100014826' },
  },
  {
    persona: 'inspector33b',
    province: '33',
    realName: '沈佳怡',
    birthDay: '1990-12-01',
    sequence: 92,
    phone: '19900000009',
    address: '浙江省杭州市沙箱区执法路1号',
    officer: { ...TEAM_33, badgeNumber: '33010002', activationCode: '330100027391' },
  },
  {
    persona: 'inspector51',
    province: '51',
    realName: '蒋涛',
    birthDay: '1983-04-16',
    sequence: 103,
    phone: '19900000010',
    address: '四川省成都市沙箱区执法街2号',
    officer: { ...TEAM_51, badgeNumber: '51010001', activationCode: '510100015064' },
  },
]

/** Every persona of the sandbox, in the order of the contract. */
export const PERSONAS: readonly Persona[] = ROWS.map(({ sequence, ...row }) => ({
  ...row,
  sex: sequence % 2 === 1 ? 'male' : 'female',
  idNumber: makeIdentityNumber(syntheticRegion(row.province), row.birthDay, sequence),
}))

/** The persona of a name; undefined for a name that is none. */
export function findPersona(name: string): Persona | undefined {
  return PERSONAS.find((persona) => persona.persona === name)
}

/** The persona of a name that this project itself writes; throws for a bug. */
export function personaNamed(name: string): Persona {
  const persona = findPersona(name)
  if (persona === undefined) throw new RangeError(`no persona ${name}`)
  return persona
}

/** A value that stands for one persona in WeChat for ever: openid, session key, platform identity token. */
export function personaToken(label: string, name: string): string {
  return createHash('sha256').update(`roadcert-sandbox|${label}|${name}`).digest('base64url').slice(0, 28)
}
