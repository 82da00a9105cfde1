import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPhoneStorage } from './phone-storage.ts'
import { USUAL_HABITS, type PhoneHabits } from './phone.ts'
import { launchProgram } from './running-program.ts'
import { createVirtualClock } from './virtual-clock.ts'

const START = Date.UTC(2026, 10, 23, 8)

/** A mini-program of one page that writes down what it finds. */
const PAGE = `
  var noted = require('../noted')
  Page({
    data: { words: [] },
    onLoad: function (options) { this.note('load ' + options.id) },
    onShow: function () { this.note('show') },
    onHide: function () { this.note('hide') },
    onReady: function () { this.note('ready') },
    note: function (word) { noted.push(word); this.setData({ words: noted.slice() }) },
    eh: function (event) { this.note(event.type + ' ' + event.currentTarget.dataset.sid) }
  })
`

describe('a running mini-program', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-program-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const launch = async (files: Readonly<Record<string, string>>, habits: Partial<PhoneHabits> = {}, old = false) => {
    for (const [path, text] of Object.entries({ 'noted.js': 'module.exports = []', ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const clock = createVirtualClock(START)
    const phone = {
      clock,
      storage: createPhoneStorage(),
      answer: async () => ({ status: 404, headers: {}, text: '{}' }) as const,
      habits: { ...USUAL_HABITS, ...habits },
      randomName: 'test',
    }
    const program = launchProgram(folder, phone, old)
    await clock.advance(100)
    return { program, clock }
  }
  /** What an expression gives in the logic layer. */
  const evaluate = async (expression: string, old = false) => {
    const app = `App({ onLaunch: function () { wx.setStorageSync('said', String(${expression})) } })`
    const { program } = await launch({ 'app.js': app }, {}, old)
    return program
  }

  it('opens, hides and shows pages as WeChat does', async () => {
    const { program, clock } = await launch({ 'app.js': 'App({})', 'pages/one.js': PAGE, 'pages/two.js': 'Page({})' })
    program.open('pages/one', { id: '7' })
    await clock.advance(100)
    program.open('pages/two', {})
    await clock.advance(100)
    program.closeCurrent()
    expect(program.current()?.data['words']).toEqual(['load 7', 'show', 'ready', 'hide', 'show'])
  })

  it.each(['window', 'document', 'navigator', 'crypto', 'TextEncoder', 'TextDecoder', 'URL', 'fetch', 'process'])(
    'has no %s',
    async (name) => {
      const app = `App({ onLaunch: function () { if (typeof ${name} !== 'undefined') throw new Error('is there') } })`
      const { program } = await launch({ 'app.js': app })
      expect(program.complaints).toEqual([])
    },
  )

  it('makes no code from text', async () => {
    const program = await evaluate(`new Function('return 1')()`)
    expect(program.complaints).toEqual([expect.stringContaining('Code generation')])
  })

  it('has BigInt, and on an old phone has none', async () => {
    expect((await evaluate('BigInt(1)')).complaints).toEqual([])
    expect((await evaluate('BigInt(1)', true)).complaints).toEqual([expect.stringContaining('BigInt')])
    expect((await evaluate('"a".replaceAll("a", "b")', true)).complaints).toHaveLength(1)
  })

  it('has time that only the clock moves', async () => {
    const app = `App({ onLaunch: function () { if (Date.now() !== ${String(START)}) throw new Error('other time') } })`
    expect((await launch({ 'app.js': app })).program.complaints).toEqual([])
  })

  it('tells what the program throws, in a life cycle and in a timer, and goes on', async () => {
    const app = `App({ onLaunch: function () { setTimeout(function () { throw new Error('late') }, 5); throw new Error('early') } })`
    const { program } = await launch({ 'app.js': app })
    expect(program.complaints).toEqual([expect.stringContaining('early'), expect.stringContaining('late')])
  })

  it('lacks the functions of its base library', async () => {
    const app = `App({ onLaunch: function () { if (wx.scanCode) throw new Error('is there') } })`
    expect((await launch({ 'app.js': app }, { missing: ['scanCode'] })).program.complaints).toEqual([])
    expect((await launch({ 'app.js': app })).program.complaints).toHaveLength(1)
  })
})
