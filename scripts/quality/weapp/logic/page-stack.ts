import { callMember } from './load-program.ts'
import { createPageInstance, type PageInstance } from './page-instance.ts'
import { hasMembers, type Members } from './set-data.ts'
import type { VirtualClock } from './virtual-clock.ts'
import { tell } from './wechat-callbacks.ts'

/** 页面栈: pages open and close in the order in which WeChat opens and closes them. */
export interface PageStack {
  readonly pages: readonly PageInstance[]
  readonly open: (path: string, query: Readonly<Record<string, string>>) => void
  readonly close: () => void
  /** `wx.navigateTo` and its like. */
  readonly navigation: Members
}

/** What a stack needs: the page as the program registered it, the time, and who is told when the program throws. */
export interface PageStackPorts {
  readonly configOf: (path: string) => Members
  readonly clock: VirtualClock
  readonly attempt: (run: () => void) => void
}

function parseAddress(address: string): { readonly path: string; readonly query: Record<string, string> } {
  const [path = '', search = ''] = address.split('?')
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter((one) => one !== '')) {
    const [name = '', ...value] = pair.split('=')
    query[name] = value.join('=')
  }
  return { path: path.replace(/^\//, ''), query }
}

/** An empty stack. */
export function createPageStack({ configOf, clock, attempt }: PageStackPorts): PageStack {
  const pages: PageInstance[] = []
  const call = (page: PageInstance | undefined, name: string, ...values: readonly unknown[]) => {
    if (page) attempt(() => callMember(page.members, name, ...values))
  }
  const open = (path: string, query: Readonly<Record<string, string>>) => {
    const page = createPageInstance(configOf(path), path, { ...query }, clock)
    call(pages.at(-1), 'onHide')
    pages.push(page)
    call(page, 'onLoad', { ...query })
    call(page, 'onShow')
    clock.setTimer(() => call(page, 'onReady'), 20)
  }
  const close = () => {
    call(pages.pop(), 'onUnload')
    call(pages.at(-1), 'onShow')
  }
  const closeAll = () => {
    while (pages.length > 0) call(pages.pop(), 'onUnload')
  }
  const goTo = (before: () => void) => (options: unknown) => {
    const { path, query } = parseAddress(hasMembers(options) ? String(options['url']) : '')
    clock.setTimer(() => {
      before()
      attempt(() => open(path, query))
      tell(options, 'success', { errMsg: 'navigateTo:ok' })
    }, 5)
  }
  const navigateBack = (options: unknown) => {
    clock.setTimer(() => {
      if (pages.length > 1) close()
      tell(options, 'success', { errMsg: 'navigateBack:ok' })
    }, 5)
  }
  return {
    pages,
    open,
    close,
    navigation: {
      navigateTo: goTo(() => undefined),
      redirectTo: goTo(() => call(pages.pop(), 'onUnload')),
      reLaunch: goTo(closeAll),
      navigateBack,
    },
  }
}
