import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Taken } from './take-pictures.ts'

/** Pictures on one sheet: more become too small to be looked at. */
const PER_SHEET = 10

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function pictureOf({ scene, variant, look, files, faults }: Taken): string {
  const images = files.map((file) => `<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">`)
  const list = faults.map((fault) => `<li>${escaped(fault)}</li>`).join('')
  return `<figure><figcaption>${escaped(`${scene} · ${variant} ${look}`)}</figcaption><div class="row">${images.join('')}</div><ul>${list}</ul></figure>`
}

const STYLE = `
body { margin: 12px; font: 14px/1.3 'Noto Sans CJK SC', sans-serif; background: #888; display: flex; flex-wrap: wrap; gap: 12px }
figure { margin: 0; padding: 6px; background: #fff } figcaption { font-weight: 700; margin-bottom: 4px }
.row { display: flex; gap: 6px } img { border: 1px solid #444 }
figure { width: min-content } ul { margin: 4px 0; padding-left: 18px; color: #b1151a; font-size: 12px; overflow-wrap: anywhere }`

/** 样张: joins the pictures to sheets `sheet-<look>-<n>.png`; answers the files. */
export async function makeSheets(
  browser: Browser,
  taken: readonly Taken[],
  folder: string,
): Promise<readonly string[]> {
  const looks = Map.groupBy(taken, ({ variant, look }) => `${variant}${look}`.replace(/[^\w.-]+/g, '-'))
  const page = await browser.newPage({ viewport: { width: 2100, height: 900 } })
  const sheets: string[] = []
  for (const [name, pictures] of looks) {
    for (let start = 0; start < pictures.length; start += PER_SHEET) {
      const figures = pictures.slice(start, start + PER_SHEET).map(pictureOf)
      const html = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${figures.join('\n')}`
      const sheet = join(folder, `sheet-${name}-${1 + start / PER_SHEET}`)
      writeFileSync(`${sheet}.html`, html)
      await page.goto(`file://${sheet}.html`)
      await page.screenshot({ path: `${sheet}.png`, fullPage: true })
      sheets.push(`${sheet}.png`)
    }
  }
  await page.close()
  return sheets
}
