import { Text } from '@tarojs/components'
import { plateInGroups, plateLook } from '../plate-look.ts'

/** 号牌: a plate number on the colour of its plate (JT/T 697.7 code), white when the colour is not told. */
export function Plate({
  number,
  color,
  small = false,
}: {
  readonly number: string
  readonly color?: number
  readonly small?: boolean
}) {
  return (
    <Text className={`plate plate-${plateLook(color)} ${small ? 'plate-small' : ''}`}>{plateInGroups(number)}</Text>
  )
}
