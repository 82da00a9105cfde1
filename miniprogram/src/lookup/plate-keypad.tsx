import { View } from '@tarojs/components'
import { PLATE_CHARACTERS, PLATE_ENDINGS } from 'shared-types/vocabulary/plate-provinces.ts'
import { Plate } from '../design/components/plate.tsx'
import { useTexts } from '../design/language.ts'
import { pressable } from '../design/pressable.ts'
import { LOOKUP_TEXTS } from '../design/texts/lookup.ts'

/** The longest plate: that of a new-energy vehicle. */
const LONGEST = 8
/** GA 36-2018: no I and no O; then the endings. */
const KEYS = [...Array.from('1234567890ABCDEFGHJKLMNPQRSTUVWXYZ'), ...PLATE_ENDINGS]

/** 车牌键盘: what it types and in which colour; `home` is the first character of the officer's own province. */
export interface PlateKeypadProps {
  readonly value: string
  readonly color?: number
  readonly home: string | undefined
  readonly onChange: (value: string) => void
}

/** Provinces first, the officer's own at the head; then letters and digits. */
export function PlateKeypad({ value, color, home, onChange }: PlateKeypadProps) {
  const texts = useTexts(LOOKUP_TEXTS)
  const provinces = home === undefined ? PLATE_CHARACTERS : [home, ...PLATE_CHARACTERS.filter((one) => one !== home)]
  const keys = value === '' ? provinces : KEYS
  const press = (key: string) => onChange(`${value}${key}`.slice(0, LONGEST))
  return (
    <View>
      <View className="input-label">{texts.plate}</View>
      <View id="plate-typed" className="plate-typed" aria-live="polite">
        {value === '' ? <View className="words-soft">{texts.plateEmpty}</View> : null}
        {value === '' ? null : <Plate number={value} {...(color === undefined ? {} : { color })} />}
      </View>
      <View className="keypad" aria-label={texts.keys}>
        {keys.map((key) => (
          <View key={key} id={`key-${key}`} className="key" {...pressable(key)} onClick={() => press(key)}>
            {key}
          </View>
        ))}
        <View
          id="key-erase"
          className="key key-wide"
          {...pressable(texts.erase)}
          onClick={() => onChange(value.slice(0, -1))}
        >
          {texts.eraseKey}
        </View>
      </View>
    </View>
  )
}
