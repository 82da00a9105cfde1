// Build of the mini-program 小程序 and of its H5 preview. CommonJS, because Taro loads it with require.
const path = require('node:path')
const { ShellListPlugin } = require('./shell-list-plugin.js')

const root = path.resolve(__dirname, '../..')
const target = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'h5'

/** Sources outside src/ that are TypeScript or newer than ES5 and have to be transpiled for old phones. */
const transpiled = [
  path.join(root, 'shared-types/src'),
  __dirname,
  (file) => /node_modules[\\/](?:sm-crypto|sm-crypto-v2|@noble|qrcode-generator|jsqr)[\\/]/.test(file),
]

/** Root generation 1 and the gateway's address of the weapp build; H5 uses its own origin and learns the roots on first contact. */
const constants = {
  GATEWAY_ADDRESS: JSON.stringify(process.env.GATEWAY_ADDRESS ?? (target === 'weapp' ? 'http://127.0.0.1:8080' : '')),
  BUILT_IN_ROOTS: JSON.stringify(process.env.BUILT_IN_ROOTS ?? ''),
  DEMO_BAR: JSON.stringify(target === 'h5' && process.env.DEMO_BAR !== 'off'),
}

module.exports = {
  projectName: 'roadcert',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 1, 750: 0.5 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  plugins: [
    '@tarojs/plugin-platform-h5',
    '@tarojs/plugin-platform-weapp',
    '@tarojs/plugin-framework-react',
    path.join(__dirname, 'aria-plugin.js'),
  ],
  defineConstants: constants,
  copy: {
    patterns: target === 'weapp' ? [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }] : [],
    options: {},
  },
  alias: { '@platform': path.resolve(__dirname, `../src/platform/${target}`) },
  mini: {
    compile: { include: transpiled },
    optimizeMainPackage: { enable: true },
    // Sizes are written in px on an 8 px grid and scaled by the large-print factor; nothing is converted.
    postcss: { pxtransform: { enable: false, config: {} } },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: transpiled },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} } },
    webpackChain(chain) {
      chain.plugin('shell-list').use(ShellListPlugin)
      // Taro's style sheet carries an icon font as a data address, which the gateway's content policy refuses.
      chain.module
        .rule('inline-font')
        .set('mimetype', 'application/octet-stream')
        .set('type', 'asset/resource')
        .set('generator', { filename: 'css/icons.[contenthash:8].ttf' })
      chain.performance.hints(false)
    },
  },
}
