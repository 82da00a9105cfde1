// Writes service-worker.js of the H5 preview with the list of every emitted file, so that the whole shell is
// loaded ahead and pages still open without network.
const crypto = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')

class ShellListPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('ShellListPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'ShellListPlugin', stage }, (assets) => {
        const files = Object.keys(assets)
          .filter((name) => /\.(?:js|css|ttf)$/.test(name))
          .sort()
          .map((name) => `/${name}`)
        const version = crypto.createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
        const template = fs.readFileSync(path.join(__dirname, 'service-worker.template.js'), 'utf8')
        const text = template.replace("'__FILES__'", JSON.stringify(files)).replace('__VERSION__', version)
        compilation.emitAsset('service-worker.js', new sources.RawSource(text))
      })
    })
  }
}

module.exports = { ShellListPlugin }
