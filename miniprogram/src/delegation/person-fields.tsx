import { View } from '@tarojs/components'
import { TextInput } from '../design/components/text-input.tsx'

/** 姓名和身份证号 of somebody else; `id` begins the ids of both. */
export interface PersonFieldsProps {
  readonly id: string
  readonly nameLabel: string
  readonly numberLabel: string
  readonly name: string
  readonly idNumber: string
  readonly onChange: (differences: { readonly name?: string; readonly idNumber?: string }) => void
}

/** The two fields by which a person is named. */
export function PersonFields({ id, nameLabel, numberLabel, name, idNumber, onChange }: PersonFieldsProps) {
  return (
    <View>
      <TextInput
        id={`${id}-name`}
        label={nameLabel}
        value={name}
        longest={50}
        onChange={(text) => onChange({ name: text })}
      />
      <TextInput
        id={`${id}-number`}
        kind="idcard"
        label={numberLabel}
        value={idNumber}
        longest={18}
        onChange={(text) => onChange({ idNumber: text })}
      />
    </View>
  )
}
