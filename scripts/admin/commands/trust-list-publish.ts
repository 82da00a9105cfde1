import type { AdminCommand } from '../admin-command.ts'
import { publishList } from '../publish-list.ts'

/** 发布信任列表: signs the next version. */
export const command: AdminCommand = {
  name: 'trust-list publish',
  usage: 'trust-list publish [--if-due]',
  summary: 'signs the next trust list; with --if-due only when the last is a day old or says something else',
  changes: true,
  keys: 'needed',
  options: { 'if-due': 'switch' },
  async run(context, typed) {
    const published = await publishList(context, typed.has('if-due'))
    if (!published.ok) return context.out.refuse(published.failure.code, published.failure.sentence)
    const { state, document } = published.value
    const line = `${state === 'published' ? 'published' : 'not due  '}  trust list ${String(document.version)}`
    return context.out.answer({ state, version: document.version }, [line])
  },
}
