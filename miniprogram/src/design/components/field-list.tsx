import { Text, View } from '@tarojs/components'

/** 字段行: label, value, and why it is not shown in full when that is so. */
export interface FieldLine {
  readonly key: string
  readonly label: string
  readonly value: string
  readonly big?: boolean
  readonly why?: string
}

/** A list of fields. */
export function FieldList({ lines }: { readonly lines: readonly FieldLine[] }) {
  return (
    <View>
      {lines.map(({ key, label, value, big, why }) => (
        <View key={key} className={`field field-of-${key}`}>
          <Text className="field-label">{label}</Text>
          <View className="field-content">
            <Text className={`field-value ${big ? 'field-value-big' : ''}`}>{value}</Text>
            {why ? <Text className="field-why">{why}</Text> : null}
          </View>
        </View>
      ))}
    </View>
  )
}
