import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { LinkCheckFile } from '../configuration/link-check-settings.ts'
import type { GatewayServer } from './server-types.ts'

const NO_BUILD = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>道路运输电子证照</title>
<p>网页预览还没有构建。请在项目目录运行 <code>npm run build:h5</code>，然后重新启动网关。</p>
<p lang="en">The web preview has not been built yet. Run <code>npm run build:h5</code> in the project folder and start the
gateway again.</p></html>
`

const HTML = 'text/html; charset=utf-8'

/** Which folder holds the H5 build (it need not exist), and WeChat's check file if there is one. */
export interface PreviewPages {
  readonly h5Directory: string
  readonly linkCheck: LinkCheckFile | undefined
}

/**
 * 网页预览: the H5 build at `/`, and one static page for every path under `/V/` and `/P/`, where public presentation codes
 * and printed codes lead. What follows is neither read nor logged; the page itself posts it in a body. The one exception is WeChat's check
 * file 校验文件, which has to stand in the folder that the codes name.
 */
export async function installPreviewPages(
  server: GatewayServer,
  { h5Directory, linkCheck }: PreviewPages,
): Promise<void> {
  const indexFile = join(h5Directory, 'index.html')
  const built = existsSync(indexFile)
  const index = built ? readFileSync(indexFile, 'utf8') : NO_BUILD
  const page = { config: { page: true as const }, schema: { hide: true } }
  for (const path of ['/V', '/V/*', '/P', '/P/*']) {
    server.get(path, page, async (_request, reply) => reply.type(HTML).header('cache-control', 'no-store').send(index))
  }
  if (linkCheck !== undefined) {
    for (const folder of ['/V/', '/P/']) {
      server.get(`${folder}${linkCheck.name}`, page, async (_request, reply) =>
        reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(linkCheck.content),
      )
    }
  }
  if (!built) {
    server.get('/', page, async (_request, reply) => reply.type(HTML).send(index))
    return
  }
  await server.register(async (pages) => {
    pages.addHook('onRoute', (route) => {
      route.config = { ...route.config, page: true }
      route.schema = { ...route.schema, hide: true }
    })
    // One route for each file of the build: any other address stays an unknown one.
    await pages.register(fastifyStatic, {
      root: h5Directory,
      prefix: '/',
      wildcard: false,
      index: 'index.html',
      cacheControl: false,
      setHeaders: (reply) => {
        void reply.header('cache-control', 'no-cache')
      },
    })
  })
}
