import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { HeardOf } from './application-answer.ts'
import type { Applications } from './application.ts'
import type { ApplicationDirectory, ProvinceApplications } from './province-applications.ts'

/** Port: up to where the progress of each province was taken over; empty at first. */
export interface ProgressCursors {
  of(province: ProvinceCode): Promise<string>
  remember(province: ProvinceCode, cursor: string): Promise<void>
}

/** What following needs; `now` in milliseconds. */
export interface FollowApplicationsDeps {
  readonly provinces: ApplicationDirectory
  readonly applications: Applications
  readonly cursors: ProgressCursors
  readonly now: () => number
}

/** 进度跟踪: asks every province that holds an open application for news, and knows when each one last answered. */
export interface FollowApplications {
  readonly follow: () => Promise<void>
  readonly heardOf: HeardOf
}

/** So many pages in a row before the next province has its turn again. */
const MOST_PAGES = 50

/** Makes the follower. The cursor is kept only after the steps: a crash between takes them over twice, which changes nothing. */
export function createFollowApplications(deps: FollowApplicationsDeps): FollowApplications {
  const heard = new Map<string, number>()
  const running = new Map<string, Promise<void>>()

  async function readPages(source: ProvinceApplications): Promise<void> {
    const { province } = source
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const askedAt = deps.now()
      const cursor = await deps.cursors.of(province)
      const told = await source.findProgress(cursor)
      if (!told.ok) return
      for (const event of told.value.events) await deps.applications.hear(province, event, askedAt)
      if (told.value.cursor !== cursor) await deps.cursors.remember(province, told.value.cursor)
      heard.set(province, askedAt)
      if (told.value.events.length === 0) return
    }
  }

  function readOnce(source: ProvinceApplications): Promise<void> {
    const known = running.get(source.province)
    if (known !== undefined) return known
    const reading = readPages(source).finally(() => running.delete(source.province))
    running.set(source.province, reading)
    return reading
  }

  return {
    follow: async () => {
      const open = new Set(await deps.applications.provincesWithOpen())
      const sources = deps.provinces.enabled().filter(({ province }) => open.has(province))
      await Promise.all(sources.map(readOnce))
    },
    heardOf: (province) => heard.get(province),
  }
}
