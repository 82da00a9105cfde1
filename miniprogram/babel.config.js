// Taro's preset: React with the automatic runtime; TypeScript is stripped, types are checked by tsc.
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }
