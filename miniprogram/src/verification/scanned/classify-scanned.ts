import { readCodeText } from 'shared-types/presentation-code/code-text.ts'
import { isPrintedCode } from 'shared-types/presentation-code/printed-code.ts'
import { parseReportedHost } from 'shared-types/vocabulary/reported-host.ts'
import type { ScannedClass } from 'shared-types/vocabulary/scanned-codes.ts'
import { hasHiddenCharacters } from './hidden-characters.ts'
import { classOfForeignLink, classOfScheme } from './known-links.ts'
import { classOfNumber } from './known-numbers.ts'
import { isLookAlike } from './look-alike-host.ts'
import { readSchemelessLink, readWebLink, type WebLink } from './read-link.ts'

/** 扫到的是什么. `host` is where a link points, plain ASCII and short, without anything that may be a person's. */
export interface ScannedText {
  readonly kind: ScannedClass
  readonly host?: string
}

/** A code of ours has at most 1,400 characters; nothing longer is looked at. */
export const LONGEST_LOOKED_AT = 1_500

/**
 * 认码: what a scanned or typed text is. Pure; never throws; opens nothing. `hosts` are the trust list's, undefined when this
 * phone has none: then every link in the right form counts as a code, because its signature decides anyway.
 */
export function classifyScanned(text: string, hosts: readonly string[] | undefined): ScannedText {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'empty' }
  if (text.length > LONGEST_LOOKED_AT) return { kind: 'too-long' }
  if (hasHiddenCharacters(text)) return { kind: 'hidden-characters' }
  if (readCodeText(text, hosts).ok) return { kind: /^rtc1:/i.test(text) ? 'inspection-code' : 'public-code' }
  if (isPrintedCode(text, hosts)) return { kind: 'printed-code' }
  return classifyOther(trimmed, hosts) ?? classifyDisguised(trimmed, hosts) ?? { kind: 'plain-text' }
}

function classifyOther(text: string, hosts: readonly string[] | undefined): ScannedText | undefined {
  if (/^rtc1:/i.test(text)) return { kind: 'broken-code' }
  const link = readWebLink(text) ?? readSchemelessLink(text)
  if (link) return classifyLink(text, link, hosts)
  const known = classOfNumber(text) ?? classOfScheme(text)
  return known && { kind: known }
}

function classifyLink(text: string, link: WebLink, hosts: readonly string[] | undefined): ScannedText {
  const host = parseReportedHost(link.host)
  const where = host === undefined ? {} : { host }
  const official = hosts?.some((one) => one.toLowerCase() === link.host) === true
  if (official && link.plain && link.secure) return { kind: classOfOfficial(link.rest) }
  if (hosts && isLookAlike(text, link.host, hosts)) return { kind: 'look-alike', ...where }
  return { kind: classOfForeignLink(link), ...where }
}

/** A link to the official host that is not a code as it stands. */
function classOfOfficial(rest: string): ScannedClass {
  if (rest.includes('%')) return 'encoded'
  return /^\/[vp](?:\/|$)/i.test(rest) ? 'broken-code' : 'official-page'
}

/** Deeper nesting than this is a disguise whatever is inside. */
const MOST_LAYERS = 3

function decodedOnce(text: string): string | undefined {
  if (!/%[0-9a-f]{2}/i.test(text)) return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    // a broken escape: nothing is hidden in it
    return undefined
  }
}

/** Whether a text that looked like nothing becomes a link or a code once full-width characters or breaks are undone. */
function isDisguised(plain: string, hosts: readonly string[] | undefined): boolean {
  return readCodeText(plain, hosts).ok || classifyOther(plain, hosts) !== undefined
}

/** 改头换面: percent-encoding around a code or link, line breaks inside a scheme, full-width characters. */
function classifyDisguised(text: string, hosts: readonly string[] | undefined): ScannedText | undefined {
  let inner = decodedOnce(text)
  for (let layer = 1; inner !== undefined && layer <= MOST_LAYERS; layer += 1) {
    if (isDisguised(inner, hosts)) return { kind: 'encoded' }
    inner = decodedOnce(inner)
  }
  const joined = text.replace(/[\t\r\n]/g, '')
  if (joined !== text && /^(?:https?|javascript|vbscript|data|weixin|alipays?|rtc1):/i.test(joined)) {
    return { kind: 'hidden-characters' }
  }
  const narrow = text.normalize('NFKC')
  return narrow !== text && /^[a-z0-9]+:/i.test(narrow) && isDisguised(narrow, hosts) ? { kind: 'encoded' } : undefined
}
