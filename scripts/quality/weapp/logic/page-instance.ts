import { callMember } from './load-program.ts'
import { applySetData, hasMembers, type Members } from './set-data.ts'
import type { VirtualClock } from './virtual-clock.ts'
import { isFunction } from './wechat-callbacks.ts'

/** 页面实例 as WeChat makes it from what `Page` was given. */
export interface PageInstance {
  readonly route: string
  readonly members: Members
  readonly data: Members
}

/** A page with data of its own; `setData` takes effect at once and calls back a little later. */
export function createPageInstance(
  config: Members,
  route: string,
  options: Members,
  clock: VirtualClock,
): PageInstance {
  const data: Members = hasMembers(config['data']) ? JSON.parse(JSON.stringify(config['data'])) : {}
  const members: Members = Object.assign(Object.create(null), config, {
    data,
    route,
    __route__: route,
    options,
    setData: (changes: unknown, done: unknown) => {
      if (hasMembers(changes)) applySetData(data, changes)
      clock.setTimer(() => isFunction(done) && done(), 0)
    },
    selectComponent: () => null,
    createSelectorQuery: () => ({}),
  })
  return { route, members, data }
}

/** 点按: the event goes from the element pressed up to the page, as WeChat lets it bubble. */
export function press(page: PageInstance, sidsUpward: readonly string[], type = 'tap', detail: Members = {}): void {
  const [pressed = ''] = sidsUpward
  for (const sid of sidsUpward) {
    const target = { id: pressed, dataset: { sid: pressed } }
    callMember(page.members, 'eh', { type, detail, target, currentTarget: { id: sid, dataset: { sid } }, timeStamp: 0 })
  }
}
