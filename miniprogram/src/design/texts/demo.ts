import { inLanguages } from '../language.ts'

/** Words of the preview's demo bar; not part of the product. */
export const DEMO_TEXTS = inLanguages({
  zh: {
    title: '演示条（不属于产品）',
    online: '有网',
    offline: '没网',
    personas: {
      driver: '货车司机',
      owner: '公司法人',
      clerk: '公司经办人',
      soletrader: '个体户',
      ridehail: '网约车司机（四川）',
      hazmat: '危货司机（跨省）',
      public: '没绑定的人',
      inspector: '执法甲（浙江）',
      inspector33b: '执法乙（浙江）',
      inspector51: '执法（四川）',
    },
    failed: (why: string) => `没登录成：${why}`,
  },
  en: {
    title: 'Demo bar (not part of the product)',
    online: 'Online',
    offline: 'Offline',
    personas: {
      driver: 'Truck driver',
      owner: 'Company owner',
      clerk: 'Company agent',
      soletrader: 'Sole trader',
      ridehail: 'Ride-hail driver (Sichuan)',
      hazmat: 'Dangerous goods driver',
      public: 'Not bound',
      inspector: 'Officer A (Zhejiang)',
      inspector33b: 'Officer B (Zhejiang)',
      inspector51: 'Officer (Sichuan)',
    },
    failed: (why) => `Not signed in: ${why}`,
  },
})
