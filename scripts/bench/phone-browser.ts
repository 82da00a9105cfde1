import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium, headless, with further flags; undefined on a machine without it. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser | undefined> {
  return existsSync(CHROMIUM) ? chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...more] }) : undefined
}
