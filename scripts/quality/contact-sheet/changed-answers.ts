const DAY_MS = 86_400_000

/** A JSON object without what is not one. */
function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The list as it was yesterday, from provinces of which one does not answer and one answered yesterday. */
export function listOfYesterday(body: unknown): unknown {
  const members = membersOf(body)
  const yesterday = new Date(Date.now() - DAY_MS).toISOString()
  const old = (one: unknown) => ({ ...membersOf(one), asOf: yesterday, stale: true })
  return {
    ...members,
    certificates: listOf(members['certificates']).map(old),
    sources: [
      { province: '33', state: 'stale', asOf: yesterday },
      { province: '51', state: 'unavailable', asOf: null },
    ],
  }
}

/** Nothing found anywhere. */
export function emptyList(body: unknown): unknown {
  return { ...membersOf(body), certificates: [] }
}

/** Long and minority names, eight-character plates, and as many vehicles as asked for. */
export function crowdedList(vehicles: number): (body: unknown) => unknown {
  return (body) => {
    const members = membersOf(body)
    const certificates = listOf(members['certificates']).map((one) => {
      const company = '示例省示例市道路危险货物运输与仓储配送服务有限责任公司第二分公司'
      return { ...membersOf(one), holderName: '买买提艾力·阿卜杜热合曼', companyName: company }
    })
    const vehicle = certificates.find((one) => typeof membersOf(one)['plateNumber'] === 'string')
    const more = Array.from({ length: vehicle === undefined ? 0 : vehicles }, (_, index) => ({
      ...membersOf(vehicle),
      certificateId: `sheet-${index}`,
      plateNumber: `浙AZD${String(1001 + index * 37).slice(-4)}`.slice(0, 8),
      plateColor: 94,
    }))
    return { ...members, certificates: [...certificates, ...more] }
  }
}

/** The verdict of a check whose sources did not answer. */
export function doubtfulVerdict(body: unknown): unknown {
  const members = membersOf(body)
  const stale = (one: unknown) => ({ ...membersOf(one), stale: true, status: 'UNKNOWN' })
  const certificates = listOf(members['certificates']).map(stale)
  return { ...members, conclusion: 'doubt', about: 'freshness', reasons: ['upstream-unreachable'], certificates }
}
