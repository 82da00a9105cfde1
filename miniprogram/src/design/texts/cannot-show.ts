import { inLanguages } from '../language.ts'

/** 亮不了证的卡: what a driver may hold out when no code can be shown; the notice is told by its sense, not quoted. */
export const CANNOT_SHOW_TEXTS = inLanguages({
  zh: {
    title: '亮不了证怎么办',
    open: '亮不了？给对方看这张卡',
    headline: '亮不了证，不等于没有证。',
    toOfficer: '执法人员您好：我的电子证照现在亮不出来，请按下面的办法核对。',
    ruleTitle: '规定怎么说',
    rule: '不能只因为当场亮不出电子证照，就按没有证处罚。没到期的纸质证、IC 卡照样有效。',
    basis: '交通运输部办公厅 交办运〔2024〕39号（大意）',
    waysTitle: '还能怎么核对',
    ways: ['按车牌查，车牌见下面。', '看打印件、纸质证或 IC 卡。', '换个有信号的地方，再亮一次码。'],
    plates: '可以报给对方的车牌',
    platesUnknown: '车牌请看车头。',
    driver: '给司机的话：别急，也别交出手机。要是仍按“无证”处理，请记下执法证号，打 12328 反映。',
  },
  en: {
    title: 'When no code can be shown',
    open: 'Cannot show it? Hold out this card',
    headline: 'Not being able to show it does not mean there is none.',
    toOfficer:
      'Officer: my electronic certificate cannot be shown at the moment. Please check it in one of these ways.',
    ruleTitle: 'What the rule says',
    rule: 'Nobody is punished as unlicensed merely because an electronic certificate cannot be shown on the spot. Paper and IC cards that have not expired stay valid.',
    basis: 'Ministry of Transport, General Office, 交办运〔2024〕39号 (in substance)',
    waysTitle: 'Other ways to check',
    ways: [
      'Look it up by the plate, given below.',
      'Look at the print, the paper or the IC card.',
      'Go where there is a signal and show the code again.',
    ],
    plates: 'Plates you may give',
    platesUnknown: 'See the plate on the vehicle.',
    driver:
      'For the driver: keep calm and keep your phone. If it is still handled as "unlicensed", note the officer\'s badge number and call 12328.',
  },
})
