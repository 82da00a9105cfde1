import { join } from 'node:path'
import { Json } from './api.ts'

const APP_CONFIG = join(import.meta.dirname, '../../../../miniprogram/src/app.config.ts')

/** Addresses of every page that the app has; a new one joins by itself. */
export async function appPages(): Promise<readonly string[]> {
  const config = new Json(await import(APP_CONFIG))
  const texts = (list: readonly Json[]): readonly string[] => list.map((one) => one.text())
  const below = config.list('default', 'subPackages').flatMap((part) => {
    return texts(part.list('pages')).map((page) => `${part.text('root')}/${page}`)
  })
  return [...texts(config.list('default', 'pages')), ...below]
}
