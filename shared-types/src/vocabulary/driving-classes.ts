/** 准驾车型, JT/T 415-2006 clause 5.4.10: the list; labels after the driving-licence rules (assumed). */
export const DRIVING_CLASSES = {
  A1: '大型客车',
  A2: '重型牵引挂车',
  A3: '城市公交车',
  B1: '中型客车',
  B2: '大型货车',
  C1: '小型汽车',
  C2: '小型自动挡汽车',
  C3: '低速载货汽车',
  C4: '三轮汽车',
  D: '普通三轮摩托车',
  E: '普通二轮摩托车',
  F: '轻便摩托车',
  M: '轮式自行机械车',
  N: '无轨电车',
  P: '有轨电车',
} as const
export type DrivingClass = keyof typeof DRIVING_CLASSES

function isDrivingClass(text: string): text is DrivingClass {
  return Object.prototype.hasOwnProperty.call(DRIVING_CLASSES, text)
}

/** 准驾车型 as a licence writes them in a row: `A1A2` → A1 and A2; undefined when anything else stands in the text. */
export function parseDrivingClasses(text: string): readonly DrivingClass[] | undefined {
  const classes = text.match(/[A-Z][0-9]?/g)?.filter(isDrivingClass) ?? []
  return classes.length > 0 && classes.join('') === text ? classes : undefined
}

/** Label of one or more driving classes in a row; undefined outside the list, which is then shown as it stands. */
export function drivingClassLabel(text: string): string | undefined {
  return parseDrivingClasses(text)
    ?.map((one) => DRIVING_CLASSES[one])
    .join('、')
}
