import { DRIVING_CLASSES, parseDrivingClasses, type DrivingClass } from 'shared-types/vocabulary/driving-classes.ts'
import { PLATE_COLORS, type PlateColor } from 'shared-types/vocabulary/plate-colors.ts'
import { PROVINCES, type ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { inLanguages, type Language } from '../language.ts'

/** 字段值: words of values that are not codes of a list. */
export const VALUE_TEXTS = inLanguages({
  zh: {
    yes: '有效',
    no: '无效',
    tonnes: (value: number) => `${value} 吨`,
    seats: (value: number) => `${value} 座`,
    sexes: { '1': '男', '2': '女' },
    withWords: (code: string, words: string) => `${code}（${words}）`,
  },
  en: {
    yes: 'Valid',
    no: 'Not valid',
    tonnes: (value) => `${value} t`,
    seats: (value) => `${value} ${value === 1 ? 'seat' : 'seats'}`,
    sexes: { '1': 'Male', '2': 'Female' },
    withWords: (code, words) => `${code} (${words})`,
  },
})

/** 车牌颜色. */
export const PLATE_COLOR_TEXTS = inLanguages<Readonly<Record<PlateColor, string>>>({
  zh: PLATE_COLORS,
  en: {
    1: 'Blue',
    2: 'Yellow',
    3: 'Black',
    4: 'White',
    5: 'Green',
    9: 'Other',
    91: 'Yellow (farm vehicle)',
    92: 'Green (farm vehicle)',
    93: 'Yellow and green',
    94: 'Shaded green',
  },
})

/** 准驾车型. */
export const DRIVING_CLASS_TEXTS = inLanguages<Readonly<Record<DrivingClass, string>>>({
  zh: DRIVING_CLASSES,
  en: {
    A1: 'large bus',
    A2: 'tractor with trailer',
    A3: 'city bus',
    B1: 'medium bus',
    B2: 'large truck',
    C1: 'small car',
    C2: 'small automatic car',
    C3: 'low-speed truck',
    C4: 'three-wheeled vehicle',
    D: 'three-wheeled motorcycle',
    E: 'motorcycle',
    F: 'moped',
    M: 'wheeled machine',
    N: 'trolleybus',
    P: 'tram',
  },
})

/** 省份. */
export const PROVINCE_TEXTS = inLanguages<Readonly<Record<ProvinceCode, string>>>({
  zh: PROVINCES,
  en: {
    '11': 'Beijing',
    '12': 'Tianjin',
    '13': 'Hebei',
    '14': 'Shanxi',
    '15': 'Inner Mongolia',
    '21': 'Liaoning',
    '22': 'Jilin',
    '23': 'Heilongjiang',
    '31': 'Shanghai',
    '32': 'Jiangsu',
    '33': 'Zhejiang',
    '34': 'Anhui',
    '35': 'Fujian',
    '36': 'Jiangxi',
    '37': 'Shandong',
    '41': 'Henan',
    '42': 'Hubei',
    '43': 'Hunan',
    '44': 'Guangdong',
    '45': 'Guangxi',
    '46': 'Hainan',
    '50': 'Chongqing',
    '51': 'Sichuan',
    '52': 'Guizhou',
    '53': 'Yunnan',
    '54': 'Xizang',
    '61': 'Shaanxi',
    '62': 'Gansu',
    '63': 'Qinghai',
    '64': 'Ningxia',
    '65': 'Xinjiang',
    '66': 'Xinjiang Corps',
  },
})

/** Several driving classes in a row, such as `A2D`, in words; undefined outside the list. */
export function drivingClassWords(text: string, language: Language): string | undefined {
  const words = parseDrivingClasses(text)?.map((one) => DRIVING_CLASS_TEXTS[language][one])
  return words?.join(language === 'zh' ? '、' : ', ')
}
