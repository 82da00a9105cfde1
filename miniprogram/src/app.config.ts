export default {
  pages: [
    'pages/home/index',
    'pages/show/index',
    'pages/certificate/index',
    'pages/binding/index',
    'pages/activation/index',
    'pages/delegations/index',
    'pages/authorise/index',
    'pages/agents/index',
    'pages/appoint/index',
    'pages/devices/index',
    'pages/cannot-show/index',
    'pages/consents/index',
  ],
  subPackages: [
    {
      root: 'inspector',
      pages: ['pages/scan/index', 'pages/result/index', 'pages/case/index', 'pages/shift/index', 'pages/lookup/index'],
    },
    { root: 'verify', pages: ['pages/check/index'] },
    {
      root: 'apply',
      pages: [
        'pages/kinds/index',
        'pages/form/index',
        'pages/list/index',
        'pages/application/index',
        'pages/confirm/index',
      ],
    },
    { root: 'practice', pages: ['pages/start/index', 'pages/show/index', 'pages/check/index'] },
    { root: 'print', pages: ['pages/voucher/index', 'pages/codes/index'] },
  ],
  // H5 only: pages change at once. With Taro's transition, a page opened from one that is still coming in leaves that one
  // blank when it is closed within the transition's time.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['inspector', 'verify', 'apply'] } },
  window: {
    navigationBarTitleText: '道路运输电子证照',
    // theme.json has these for day and night; the same colours as design/styles/tokens.scss
    navigationBarBackgroundColor: '@barBackground',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pullText',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  style: 'v2',
  // nothing here is for WeChat's search: pages hold personal data or need a code
  sitemapLocation: 'sitemap.json',
  // WeChat asks for consent before functions that handle personal information, through phone/privacy-sheet
  __usePrivacyCheck__: true,
}
