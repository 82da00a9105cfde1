import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files-below.ts'
import { hasMembers, type Members } from './logic/set-data.ts'

/** Functions for which WeChat wants `requiredPrivateInfos` (developers.weixin.qq.com, 地理位置接口). */
const PLACE_FUNCTIONS = [
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
] as const

/**
 * Functions that WeChat counts as handling personal information, besides places: each has to be declared 隐私保护指引. Ours
 * are scanCode (camera) and chooseMedia (camera and album, for the photos of an application).
 */
const DECLARED_FUNCTIONS = [
  'chooseImage',
  'chooseVideo',
  'getUserProfile',
  'startRecord',
  'getRecorderManager',
  'openBluetoothAdapter',
  'addPhoneContact',
  'getClipboardData',
  'saveImageToPhotosAlbum',
  'getWeRunData',
] as const

function readMembers(path: string): Members {
  const read: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  return hasMembers(read) ? read : {}
}

function membersOf(holder: Members, name: string): Members {
  const member = holder[name]
  return hasMembers(member) ? member : {}
}

/** project.config.json: what WeChat's tools need so that the folder opens as it is. */
export function projectFindings(root: string): readonly string[] {
  const project = readMembers(join(root, 'project.config.json'))
  const setting = membersOf(project, 'setting')
  const folder = String(project['miniprogramRoot'])
  const findings: string[] = []
  const want = (fits: boolean, sentence: string) => {
    if (!fits) findings.push(`project.config.json: ${sentence}`)
  }
  want(project['compileType'] === 'miniprogram', 'compileType is miniprogram')
  want(/^(wx[0-9a-f]{16}|touristappid)$/.test(String(project['appid'])), 'appid is one of WeChat or touristappid')
  want(existsSync(join(root, folder, 'app.json')), `miniprogramRoot ${folder} holds the build`)
  want(/^[0-9]+\.[0-9]+\.[0-9]+$/.test(String(project['libVersion'])), 'libVersion names a base library')
  want(typeof project['projectname'] === 'string', 'projectname is there')
  want(typeof project['description'] === 'string', 'description is there')
  want(setting['urlCheck'] === true, 'setting.urlCheck stays on: only declared addresses are asked')
  // the build is ES5 and small already: the tools would only spoil it
  for (const name of ['es6', 'enhance', 'postcss', 'minified']) {
    want(setting[name] === false, `setting.${name} is off: the build has done it`)
  }
  want(setting['uploadWithSourceMap'] === false, 'setting.uploadWithSourceMap is off: sources are not handed over')
  return findings
}

/** app.json of the build: privacy, search, loading; and what is declared must be what is used. */
export function appFindings(folder: string): readonly string[] {
  const app = readMembers(join(folder, 'app.json'))
  const findings: string[] = []
  const want = (fits: boolean, sentence: string) => {
    if (!fits) findings.push(`app.json: ${sentence}`)
  }
  const code = filesBelow(folder)
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n')
  const uses = (name: string) => new RegExp(`(?:wx|default|\\(\\))\\s*\\.${name}\\b`).test(code)
  want(app['__usePrivacyCheck__'] === true, '__usePrivacyCheck__ is on')
  want(app['lazyCodeLoading'] === 'requiredComponents', 'lazyCodeLoading is requiredComponents')
  want(app['style'] === 'v2', 'style is v2')
  const sitemap = String(app['sitemapLocation'])
  want(existsSync(join(folder, sitemap)), 'sitemapLocation names a file of the build')
  const declared: readonly unknown[] = Array.isArray(app['requiredPrivateInfos']) ? app['requiredPrivateInfos'] : []
  for (const name of PLACE_FUNCTIONS) {
    want(uses(name) === declared.includes(name), `requiredPrivateInfos and the use of ${name} agree`)
  }
  for (const name of DECLARED_FUNCTIONS) {
    want(!uses(name), `${name} handles personal information and is not among our privacy declarations`)
  }
  want(!('permission' in app), 'permission is asked for nothing that we do not use')
  return findings
}
