import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPageRenderer } from './page-renderer.ts'
import { textOf } from './rendered-element.ts'
import { openTemplateCompiler, type TemplateCompiler } from './template-compiler.ts'

const runsHere = openTemplateCompiler()
runsHere?.close()

// the package carries its programs for x64 Linux and for macOS
describe.skipIf(runsHere === undefined && process.env['CI'] !== 'true')('official template compiler', () => {
  let compiler: TemplateCompiler | undefined
  let folder = ''
  beforeAll(() => {
    compiler = openTemplateCompiler()
  })
  afterAll(() => compiler?.close())
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-templates-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const plant = (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
  const templates = () => compiler?.templates(folder)
  const styles = () => compiler?.styles(folder)

  it('renders a page from the data of its page', () => {
    plant({
      'words.wxs': 'module.exports = { greet: function (one) { return "您好，" + one.name } }',
      'pages/home.wxml':
        '<wxs module="w" src="../words.wxs" /><view wx:for="{{people}}" wx:key="name">{{w.greet(item)}}</view>',
    })
    const compiled = templates()
    expect(compiled?.ok).toBe(true)
    const render = createPageRenderer(compiled?.ok === true ? compiled.output : '')
    const tree = render({ route: 'pages/home', data: { people: [{ name: '林师傅' }, { name: '王师傅' }] } })
    expect(textOf(tree)).toBe('您好，林师傅 您好，王师傅')
  })

  it.each([
    ['an element that is not closed', '<view><text>words</view>'],
    ['an expression that is none', '<view id="{{ {a:1} + }}">words</view>'],
    ['a tag that ends in the air', '<view>words</view><viw'],
  ])('refuses %s', (_, template) => {
    plant({ 'pages/home.wxml': template })
    const compiled = templates()
    expect(compiled).toMatchObject({ ok: false, complaint: expect.stringContaining('home.wxml') })
  })

  it('refuses a style that is none, and an import that is not there', () => {
    plant({ 'app.wxss': '.a { color: red; .b{' })
    expect(styles()).toMatchObject({ ok: false, complaint: expect.stringContaining('app.wxss') })
    plant({ 'app.wxss': '@import "gone.wxss"; .a { color: red; }' })
    expect(styles()).toMatchObject({ ok: false, complaint: expect.stringContaining('gone.wxss') })
    plant({ 'app.wxss': '.a { color: red; }' })
    expect(styles()?.ok).toBe(true)
  })
})
