// Taro's WXML templates carry no aria attributes; this plugin adds them to the components we use, at build time and in
// the runtime, so that labels written in JSX reach WeChat's screen reader.
const path = require('node:path')
const { ARIA_COMPONENTS } = require('./aria-components.js')

module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(context, ARIA_COMPONENTS)
      const known = Array.isArray(platform.runtimePath) ? platform.runtimePath : [platform.runtimePath]
      platform.runtimePath = [...known, path.join(__dirname, 'aria-runtime.js')]
    },
  })
}
