export default {
  pages: ['pages/home/index'],
  window: { navigationStyle: 'custom', backgroundTextStyle: 'light' },
}
