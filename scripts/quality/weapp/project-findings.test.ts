import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appFindings, projectFindings } from './project-findings.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const GOOD_APP = {
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
  style: 'v2',
  sitemapLocation: 'sitemap.json',
}

describe('project and app as WeChat’s tools read them', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roadcert-project-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const plant = (files: Readonly<Record<string, string | object>>) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content))
    }
  }

  it('finds nothing wrong with the project file of the repository', () => {
    const project = readFileSync(join(ROOT, 'project.config.json'), 'utf8')
    plant({ 'project.config.json': project, 'miniprogram/dist/weapp/app.json': {} })
    expect(projectFindings(folder)).toEqual([])
  })

  it('finds a root without build, a foreign appid and a tool that would spoil the build', () => {
    const project = { miniprogramRoot: 'gone/', appid: 'mine', compileType: 'miniprogram', libVersion: '3.3.4' }
    plant({ 'project.config.json': { ...project, projectname: 'a', description: 'b', setting: { es6: true } } })
    const findings = projectFindings(folder).join('\n')
    expect(findings).toContain('miniprogramRoot gone/ holds the build')
    expect(findings).toContain('appid')
    expect(findings).toContain('setting.es6')
    expect(findings).not.toContain('libVersion')
  })

  it('takes an app that declares what it uses', () => {
    plant({ 'app.json': GOOD_APP, 'sitemap.json': {}, 'app.js': 'wx.scanCode({})' })
    expect(appFindings(folder)).toEqual([])
  })

  it('finds a place asked for without declaration, and a declaration that nothing needs', () => {
    plant({ 'app.json': GOOD_APP, 'sitemap.json': {}, 'app.js': 'wx.getLocation({})' })
    expect(appFindings(folder)).toEqual(['app.json: requiredPrivateInfos and the use of getLocation agree'])
    plant({ 'app.json': { ...GOOD_APP, requiredPrivateInfos: ['getLocation'] }, 'app.js': 'wx.scanCode({})' })
    expect(appFindings(folder)).toEqual(['app.json: requiredPrivateInfos and the use of getLocation agree'])
  })

  it('finds personal information that is not among the declarations, a missing sitemap and a missing privacy check', () => {
    plant({ 'app.json': { ...GOOD_APP, __usePrivacyCheck__: false }, 'app.js': 'wx.chooseImage({})' })
    const findings = appFindings(folder).join('\n')
    expect(findings).toContain('chooseImage')
    expect(findings).toContain('sitemapLocation')
    expect(findings).toContain('__usePrivacyCheck__')
  })
})
